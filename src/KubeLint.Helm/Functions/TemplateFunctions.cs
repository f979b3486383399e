namespace KubeLint.Helm.Functions;

/// <summary>Functions that execute templates or end one, and those that ask a cluster: <c>include</c>, <c>tpl</c>, <c>required</c>, <c>fail</c>, <c>lookup</c>, <c>getHostByName</c>.</summary>
internal static class TemplateFunctions
{
    public static IEnumerable<BuiltInFunction> All => [];
}
