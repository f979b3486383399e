namespace KubeLint.Helm.Rendering;

/// <summary>The variables of an executing template, the innermost last. The parser has seen to it that each that is used is there.</summary>
internal sealed class VariableStack
{
    private readonly List<(string Name, TypedValue Value)> _variables = [];

    public VariableStack(TypedValue data) => Push("$", data);

    /// <summary>Number of variables; <see cref="Close"/> takes it.</summary>
    public int Count => _variables.Count;

    public void Push(string name, TypedValue value) => _variables.Add((name, value));

    public TypedValue Get(string name) => _variables[FindLast(name)].Value;

    public void Set(string name, TypedValue value) => _variables[FindLast(name)] = (name, value);

    /// <summary>Sets a variable by its place from the top, the topmost being 1.</summary>
    public void SetTop(int place, TypedValue value) => _variables[^place] = (_variables[^place].Name, value);

    /// <summary>Forgets all variables but the first <paramref name="count"/>.</summary>
    public void Close(int count) => _variables.RemoveRange(count, _variables.Count - count);

    private int FindLast(string name) => _variables.FindLastIndex(variable => variable.Name == name);
}
