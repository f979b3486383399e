using KubeLint.Rules;

namespace KubeLint.Dev.Docs;

/// <summary>The edge of <c>docs</c>: reads the tree, writes or lists what differs.</summary>
internal static class DocsCommand
{
    public static int Run(string root, bool check, TextWriter output)
    {
        var tree = DocumentationTree.Read(root);
        var docs = GeneratedDocs.Create(tree, RuleCatalog.CreateRules(), RuleCatalog.Descriptors, SampleLog.Render(root));
        var changes = docs.FindChanges(tree);
        foreach (var problem in docs.Problems)
            output.WriteLine(problem);
        foreach (var file in changes)
        {
            output.WriteLine(check ? $"{file.Path}: differs from what `docs` writes" : $"{file.Path}: written");
            if (!check)
                File.WriteAllText(Path.Combine(root, file.Path), file.Text);
        }
        return docs.Problems.Length > 0 || (check && changes.Length > 0) ? 1 : 0;
    }
}
