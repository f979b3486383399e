using System.Collections.Immutable;
using System.Text;
using KubeLint.Helm.Rendering;

namespace KubeLint.Helm.Functions.Patterns;

/// <summary>Runs a program over a text; time is at most the product of their lengths. Of several matches the leftmost wins, of those the one that the pattern prefers, as in Go.</summary>
/// <param name="program">The program.</param>
/// <param name="text">The text.</param>
/// <param name="context">The rendering that the work is charged to.</param>
/// <param name="tracksGroups">Whether the bounds of groups are wanted, not only those of the match.</param>
internal sealed class PatternMatcher(PatternProgram program, string text, RenderContext context, bool tracksGroups)
{
    private const int WorkPerStep = 8;

    private readonly ImmutableArray<PatternInstruction> _instructions = program.Instructions;
    private readonly int _slots = tracksGroups ? 2 * program.Groups.Length : 2;
    private readonly Stack<(int Instruction, int Slot, int Bound)> _pending = new();
    private readonly int[] _bounds = new int[tracksGroups ? 2 * program.Groups.Length : 2];
    private ThreadList _current = new(program.Instructions.Length, tracksGroups ? 2 * program.Groups.Length : 2);
    private ThreadList _next = new(program.Instructions.Length, tracksGroups ? 2 * program.Groups.Length : 2);
    private int _work;

    /// <summary>The bounds of the first match at or behind an offset, group by group, -1 for groups that took no part; null where there is none.</summary>
    public int[]? Find(int start)
    {
        int[]? match = null;
        _current.Clear();
        for (var position = start; ; )
        {
            if (match is null)
            {
                Array.Fill(_bounds, -1);
                Follow(_current, 0, position);
            }
            if (_current.Count == 0 && match is not null)
                break;
            var (rune, length) = Read(position);
            _next.Clear();
            for (var i = 0; i < _current.Count; i++)
            {
                var instruction = _instructions[_current[i]];
                if (instruction.Operation == PatternOperation.Match)
                {
                    // What is less preferred is of no interest any more.
                    match = _current.BoundsOf(i).ToArray();
                    break;
                }
                if (length > 0 && instruction.Class!.Contains(rune))
                {
                    _current.BoundsOf(i).CopyTo(_bounds);
                    Follow(_next, instruction.Next, position + length);
                }
            }
            Charge(_current.Count + 1);
            (_current, _next) = (_next, _current);
            if (length == 0)
                break;
            position += length;
        }
        return match;
    }

    /// <summary>Adds all instructions that can be reached without taking a character, the preferred ones first.</summary>
    private void Follow(ThreadList threads, int start, int position)
    {
        _pending.Push((start, -1, 0));
        while (_pending.TryPop(out var pending))
        {
            if (pending.Slot >= 0)
            {
                _bounds[pending.Slot] = pending.Bound;
                continue;
            }
            var index = pending.Instruction;
            while (index >= 0 && threads.TryVisit(index))
            {
                var instruction = _instructions[index];
                _work++;
                index = instruction.Next;
                switch (instruction.Operation)
                {
                    case PatternOperation.Split when instruction.Other >= 0:
                        _pending.Push((instruction.Other, -1, 0));
                        break;
                    case PatternOperation.Save when instruction.Slot < _slots:
                        _pending.Push((-1, instruction.Slot, _bounds[instruction.Slot]));
                        _bounds[instruction.Slot] = position;
                        break;
                    case PatternOperation.Assert when !Holds(instruction.Assertion, position):
                        index = -1;
                        break;
                    case PatternOperation.Take or PatternOperation.Match:
                        threads.Add(threads.Visited, _bounds);
                        index = -1;
                        break;
                }
            }
        }
    }

    private void Charge(int work)
    {
        _work += work;
        if (_work < 1024)
            return;
        context.Charge(_work / WorkPerStep);
        _work = 0;
    }

    private (int Rune, int Length) Read(int position)
    {
        if (position >= text.Length)
            return (-1, 0);
        var character = text[position];
        if (!char.IsSurrogate(character))
            return (character, 1);
        return Rune.TryGetRuneAt(text, position, out var rune) ? (rune.Value, 2) : (Rune.ReplacementChar.Value, 1);
    }

    private bool Holds(AssertionKind assertion, int position) => assertion switch
    {
        AssertionKind.BeginText => position == 0,
        AssertionKind.EndText => position == text.Length,
        AssertionKind.BeginLine => position == 0 || text[position - 1] == '\n',
        AssertionKind.EndLine => position == text.Length || text[position] == '\n',
        AssertionKind.WordBoundary => IsWord(position - 1) != IsWord(position),
        _ => IsWord(position - 1) == IsWord(position),
    };

    private bool IsWord(int position) => position >= 0 && position < text.Length && (char.IsAsciiLetterOrDigit(text[position]) || text[position] == '_');

    /// <summary>The ways that are followed at one place of the text, by preference.</summary>
    private sealed class ThreadList(int instructions, int slots)
    {
        private readonly int[] _generations = new int[instructions];
        private readonly List<int> _instructions = [];
        private int[] _bounds = new int[4 * slots];
        private int _generation = 1;

        public int Count => _instructions.Count;

        /// <summary>The instruction visited last.</summary>
        public int Visited { get; private set; }

        public int this[int index] => _instructions[index];

        public ReadOnlySpan<int> BoundsOf(int index) => _bounds.AsSpan(index * slots, slots);

        public void Clear()
        {
            _generation++;
            _instructions.Clear();
        }

        /// <summary>Notes that an instruction is reached; false where it was before.</summary>
        public bool TryVisit(int instruction)
        {
            if (_generations[instruction] == _generation)
                return false;
            _generations[instruction] = _generation;
            Visited = instruction;
            return true;
        }

        public void Add(int instruction, ReadOnlySpan<int> bounds)
        {
            if ((Count + 1) * slots > _bounds.Length)
                Array.Resize(ref _bounds, 2 * _bounds.Length);
            bounds.CopyTo(_bounds.AsSpan(Count * slots));
            _instructions.Add(instruction);
        }
    }
}
