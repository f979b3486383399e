namespace KubeLint.Helm.Templates;

/// <summary>The variables that are declared at a place of a template.</summary>
internal sealed class VariableScope
{
    private readonly List<string> _declared = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public VariableScope() => Declare("$");

    /// <summary>Number of declarations; <see cref="Close"/> takes it.</summary>
    public int Count => _declared.Count;

    public void Declare(string name)
    {
        _declared.Add(name);
        _counts[name] = _counts.GetValueOrDefault(name) + 1;
    }

    public bool Contains(string name) => _counts.GetValueOrDefault(name) > 0;

    /// <summary>Forgets all declarations but the first <paramref name="count"/>.</summary>
    public void Close(int count)
    {
        for (var i = count; i < _declared.Count; i++)
            _counts[_declared[i]]--;
        _declared.RemoveRange(count, _declared.Count - count);
    }
}
