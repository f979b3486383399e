using System.Text.Json;
using KubeLint.Tests;

namespace KubeLint.Cli.Tests;

public sealed class NoticesTests
{
    [Fact]
    public void Notices_name_every_library_of_others()
    {
        var output = Path.GetDirectoryName(typeof(KubeLintCommand).Assembly.Location)!;
        using var dependencies = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(output, "kubelint.deps.json")));
        var shipped = dependencies.RootElement.GetProperty("targets").EnumerateObject().Single().Value.EnumerateObject()
            .Where(library => library.Value.TryGetProperty("runtime", out _))
            .SelectMany(library => library.Value.GetProperty("runtime").EnumerateObject())
            .Select(file => Path.GetFileName(file.Name))
            .Where(name => !name.StartsWith("KubeLint", StringComparison.OrdinalIgnoreCase));
        var named = File.ReadAllLines(Path.Combine(TestPaths.Root, "src", "KubeLint.Cli", "THIRD-PARTY-NOTICES.txt")).Where(line => line.EndsWith(".dll", StringComparison.Ordinal));
        Assert.Equal(shipped.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }
}
