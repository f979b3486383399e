using KubeLint.Analysis.Diagnostics;
using KubeLint.Rules;

namespace KubeLint.Dev.NewRule;

/// <summary>The edge of <c>new-rule</c>: writes the files of a scaffold, over nothing that exists.</summary>
internal static class NewRuleCommand
{
    public static int Run(string root, RuleCategory category, string name, TextWriter output)
    {
        if (name.Length == 0 || !char.IsAsciiLetterUpper(name[0]) || !name.All(char.IsAsciiLetterOrDigit))
        {
            output.WriteLine($"'{name}' is no class name in Pascal case");
            return 1;
        }
        var entry = RuleScaffold.Choose(category, name, CatalogueEntry.Read(root), RuleCatalog.Descriptors);
        if (RuleCatalog.Descriptors.Any(descriptor => descriptor.Id == entry.Id || descriptor.Name == name))
        {
            output.WriteLine($"{name} exists already");
            return 1;
        }
        foreach (var file in RuleScaffold.Render(category, entry))
        {
            var path = Path.Combine(root, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var writer = new StreamWriter(new FileStream(path, FileMode.CreateNew));
            writer.Write(file.Text);
            output.WriteLine($"{file.Path}: written");
        }
        return 0;
    }
}
