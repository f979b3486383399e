using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Settings;

namespace KubeLint.Analysis.Tests.ControlPlane;

public sealed class CommandLineReaderTests
{
    [Fact]
    public void A_truth_word_behind_a_boolean_is_a_stray_argument()
    {
        var line = Read(Component.ApiServer, "--anonymous-auth", "false", "--profiling");
        Assert.Equal("false", line.Flags[0].StrayValue?.Text);
        Assert.IsType<Setting<string>.Unknown>(line.Flags[0].Value);
        Assert.Equal("true", Assert.IsType<Setting<string>.Known>(line.Flags[1].Value).Value);
        Assert.Equal(["false"], line.StrayArguments.Select(word => word.Text));
    }

    [Fact]
    public void Values_are_no_stray_arguments()
    {
        var line = Read(Component.ApiServer, "--oidc-username-prefix", "-", "--audit_log_path", "-x", "-v=2", "--", "--profiling");
        Assert.Equal(["oidc-username-prefix", "audit-log-path"], line.Flags.Select(flag => flag.Name));
        Assert.Equal("--audit_log_path", line.Flags[1].WrittenName);
        Assert.Equal(["-v=2", "--", "--profiling"], line.StrayArguments.Select(word => word.Text));
    }

    [Fact]
    public void Etcd_takes_one_dash()
    {
        var line = Read(Component.Etcd, "-data-dir", "/d", "-auto-tls");
        Assert.Equal(["data-dir", "auto-tls"], line.Flags.Select(flag => flag.Name));
    }

    private static CommandLine Read(Component component, params string[] words) =>
        CommandLineReader.Read(component, [.. words.Select(word => new CommandArgument(word, default, Placeholder.IsUnknown(word)))]);
}
