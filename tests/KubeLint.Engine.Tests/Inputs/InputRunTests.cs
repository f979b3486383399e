using System.Text;

namespace KubeLint.Engine.Tests.Inputs;

/// <summary>A run over good and bad files reports each, and the bad ones take nothing from the good.</summary>
public sealed class InputRunTests
{
    [Fact]
    public void Bad_files_do_not_hide_the_others()
    {
        using var project = new TestProject();
        project.Add("a.yaml", "kind: A\nname: bad\n---\nb: [\n")
            .Add("b.yaml", "kind: A\nname: bad\n")
            .Add("c.yaml", "kind: {a: b}\napiVersion: 1\n")
            .Add("d.yaml", "apiVersion: 1\nkind: List\nitems: [null, ~, 1, [], {kind: A, name: bad}]\n")
            .Add("e.yaml", "a: {{ b }}\n");
        File.Delete(Path.Combine(project.Folder, "b.yaml"));
        var reported = project.Reported();
        Assert.Contains("a.yaml(2,7) warning KL6901", reported);
        Assert.Contains("a.yaml(5,1) error KL0001", reported);
        Assert.Contains("b.yaml(1,1) error KL0003", reported);
        Assert.DoesNotContain(reported, line => line.StartsWith("c.yaml", StringComparison.Ordinal));
        Assert.Contains("d.yaml(3,41) warning KL6901", reported);
        Assert.Contains("e.yaml(1,4) warning KL0009", reported);
        Assert.Equal(5, reported.Length);
    }

    [Fact]
    public void Each_document_that_is_left_out_is_reported()
    {
        using var project = new TestProject().Add("a.yaml", "? [a]\n: 1\n---\nkind: A\nname: bad\n---\n? {b: c}\n: 1\n? [d]\n: 1\n");
        Assert.Equal(["a.yaml(1,3) error KL0001", "a.yaml(5,7) warning KL6901", "a.yaml(7,3) error KL0001"], project.Reported());
    }

    [Fact]
    public void The_order_does_not_depend_on_the_threads()
    {
        using var project = new TestProject();
        for (var i = 0; i < 200; i++)
            project.Add($"{i:000}.yaml", new StringBuilder().Insert(0, "kind: A\nname: bad\n---\n", i % 7 * 10 + 1).ToString() + (i % 3 == 0 ? "x: [" : ""));
        var first = project.Reported();
        Assert.Equal(first, project.Reported());
        Assert.Equal(200, first.Select(line => line[..8]).Distinct().Count());
    }

    [Fact]
    public void A_file_that_is_listed_by_name_has_to_hold_something()
    {
        using var project = new TestProject();
        project.Configure("[*.yaml]\ndotnet_diagnostic.KL0010.severity = warning\n");
        string[] names = ["empty.yaml", "nothing.yaml", "object.yaml", "values.yaml", "broken.yaml"];
        string[] texts = ["", "a: b\n", "kind: A\n", "a: b\n", "a: [\n"];
        foreach (var (name, text) in names.Zip(texts))
        {
            project.Write(name, text);
            project.Options = project.Options with { Manifests = project.Options.Manifests.Add(new ManifestInput(Path.Combine(project.Folder, name), IsListed: true)) };
        }
        project.Add("found.yaml", "a: b\n");
        Assert.Equal(["empty.yaml(1,1) warning KL0010", "nothing.yaml(1,1) warning KL0010"], project.Reported().Where(line => line.Contains("KL0010", StringComparison.Ordinal)));
    }
}
