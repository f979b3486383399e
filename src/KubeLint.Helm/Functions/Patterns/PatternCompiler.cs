using System.Collections.Immutable;
using KubeLint.Helm.Rendering;

namespace KubeLint.Helm.Functions.Patterns;

/// <summary>Makes a program of a regular expression.</summary>
internal sealed class PatternCompiler
{
    private const int MaxInstructions = 200_000;

    private readonly ImmutableArray<PatternInstruction>.Builder _instructions = ImmutableArray.CreateBuilder<PatternInstruction>();

    private PatternCompiler()
    {
    }

    private int Next => _instructions.Count;

    /// <summary>Compiles a pattern.</summary>
    /// <exception cref="PatternException">It is no regular expression.</exception>
    /// <exception cref="RenderLimitException">It is too large.</exception>
    public static PatternProgram Compile(string pattern)
    {
        var root = PatternParser.Parse(pattern, out var groups);
        var compiler = new PatternCompiler();
        compiler.Emit(new PatternGroup(0, root));
        compiler.Add(new PatternInstruction(PatternOperation.Match, 0));
        return new PatternProgram(compiler._instructions.DrainToImmutable(), groups);
    }

    private void Emit(PatternNode node)
    {
        switch (node)
        {
            case PatternCharacter character:
                Add(new PatternInstruction(PatternOperation.Take, Next + 1, Class: character.Class));
                break;
            case PatternAssertion assertion:
                Add(new PatternInstruction(PatternOperation.Assert, Next + 1, Assertion: assertion.Kind));
                break;
            case PatternGroup group:
                Add(new PatternInstruction(PatternOperation.Save, Next + 1, Slot: 2 * group.Index));
                Emit(group.Content);
                Add(new PatternInstruction(PatternOperation.Save, Next + 1, Slot: (2 * group.Index) + 1));
                break;
            case PatternSequence sequence:
                foreach (var part in sequence.Parts)
                    Emit(part);
                break;
            case PatternChoice choice:
                EmitChoice(choice);
                break;
            case PatternRepetition repetition:
                EmitRepetition(repetition);
                break;
        }
    }

    private void EmitChoice(PatternChoice choice)
    {
        var ends = new List<int>();
        for (var i = 0; i < choice.Options.Length; i++)
        {
            var isLast = i == choice.Options.Length - 1;
            var split = isLast ? -1 : Add(new PatternInstruction(PatternOperation.Split, Next + 1));
            Emit(choice.Options[i]);
            if (isLast)
                break;
            ends.Add(Add(new PatternInstruction(PatternOperation.Split, 0)));
            _instructions[split] = _instructions[split] with { Other = Next };
        }
        foreach (var end in ends)
            _instructions[end] = _instructions[end] with { Next = Next };
    }

    private void EmitRepetition(PatternRepetition repetition)
    {
        var (content, min, max, isGreedy, _) = repetition;
        for (var i = 0; i < min - 1; i++)
            Emit(content);
        if (min > 0 && max is not null)
            Emit(content);
        else if (min > 0)
            EmitPlus(content, isGreedy);
        else if (max is null)
            EmitStar(content, isGreedy);
        // What may follow can all be left at the same place.
        var splits = new List<int>();
        for (var i = min; i < max; i++)
        {
            splits.Add(Add(new PatternInstruction(PatternOperation.Split, Next + 1)));
            Emit(content);
        }
        foreach (var split in splits)
            SetChoice(split, split + 1, Next, isGreedy);
    }

    private void EmitStar(PatternNode content, bool isGreedy)
    {
        var split = Add(new PatternInstruction(PatternOperation.Split, Next + 1));
        if (content.IsNullable)
        {
            // As (x+)?, which keeps the order of preference where x matches nothing.
            EmitPlus(content, isGreedy);
        }
        else
        {
            Emit(content);
            Add(new PatternInstruction(PatternOperation.Split, split));
        }
        SetChoice(split, split + 1, Next, isGreedy);
    }

    private void EmitPlus(PatternNode content, bool isGreedy)
    {
        var start = Next;
        Emit(content);
        var split = Add(new PatternInstruction(PatternOperation.Split, start));
        SetChoice(split, start, Next, isGreedy);
    }

    private void SetChoice(int split, int more, int end, bool isGreedy) =>
        _instructions[split] = _instructions[split] with { Next = isGreedy ? more : end, Other = isGreedy ? end : more };

    private int Add(PatternInstruction instruction)
    {
        if (_instructions.Count >= MaxInstructions)
            throw new RenderLimitException(FormattableString.Invariant($"a regular expression takes more than {MaxInstructions} instructions"));
        _instructions.Add(instruction);
        return _instructions.Count - 1;
    }
}
