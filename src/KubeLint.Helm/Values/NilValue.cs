using KubeLint.Helm.Origins;

namespace KubeLint.Helm.Values;

/// <summary>Nil: a null, or a key that is not there.</summary>
internal sealed class NilValue(Origin? origin = null) : Value(origin)
{
    public static NilValue Instance { get; } = new();

    /// <summary>Nil that has no type at all: the constant, or what a pipeline made of a nil. Parameters of <c>reflect.Value</c> alone get to see it.</summary>
    public static NilValue Untyped { get; } = new();

    public override ValueKind Kind => ValueKind.Invalid;

    public override string TypeName => "<nil>";

    public override bool IsTrue => false;

    public override Value WithOrigin(Origin? origin) => new NilValue(origin);
}
