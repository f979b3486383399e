using KubeLint.Analysis.ControlPlane;

namespace KubeLint.Analysis.Rules.Flags;

/// <summary>The demands that rows of a <see cref="FlagTable"/> are made of.</summary>
public static class Must
{
    /// <summary>The flag is set; its value does not matter.</summary>
    public static FlagPredicate BePresent { get; } = new PresencePredicate(true) { Description = "be set", Good = "/etc/kubernetes/pki/file" };

    /// <summary>The flag is not there.</summary>
    public static FlagPredicate NotBePresent { get; } = new PresencePredicate(false) { Description = "not be set", Bad = "/etc/kubernetes/file" };

    /// <summary>A boolean is not false.</summary>
    public static FlagPredicate BeTrue { get; } = Scalar("be true", "true", "false", static value => FlagSyntax.ParseBoolean(value) != false);

    /// <summary>A boolean is not true.</summary>
    public static FlagPredicate BeFalse { get; } = Scalar("be false", "false", "true", static value => FlagSyntax.ParseBoolean(value) != true);

    /// <summary>An integer is zero.</summary>
    public static FlagPredicate BeZero(string bad) => Scalar("be 0", "0", bad, static value => FlagSyntax.ParseInteger(value) is null or 0);

    /// <summary>An integer is not zero.</summary>
    public static FlagPredicate NotBeZero(string good) => Scalar("not be 0", good, "0", static value => FlagSyntax.ParseInteger(value) != 0);

    /// <summary>An integer is 0 (which means no limit) or not below a bound.</summary>
    public static FlagPredicate BeZeroOrAtLeast(int bound) => Scalar(
        $"be 0 or at least {bound}",
        bound.ToString(System.Globalization.CultureInfo.InvariantCulture),
        (bound - 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
        value => FlagSyntax.ParseInteger(value) is not { } number || number == 0 || number >= bound);

    /// <summary>A duration is not above a bound.</summary>
    public static FlagPredicate BeAtMost(string bound, string bad) => Scalar(
        $"be at most {bound}", bound, bad, value => !(FlagSyntax.ParseDuration(value) > FlagSyntax.ParseDuration(bound)));

    /// <summary>A duration is neither 0, which means no limit, nor above a bound.</summary>
    public static FlagPredicate BeLimitedTo(string bound) => Scalar(
        $"be above 0 and at most {bound}", bound, "0s",
        value => FlagSyntax.ParseDuration(value) is not { } duration || (duration > TimeSpan.Zero && duration <= FlagSyntax.ParseDuration(bound)));

    /// <summary>A value is none of those given; the first is the sample.</summary>
    public static FlagPredicate NotBe(string? good, params string[] bad) => Scalar(
        "not be " + string.Join(" or ", bad.Select(value => $"`{value}`")), good, bad[0], value => !bad.Contains(value));

    /// <summary>A scalar is as a function says.</summary>
    public static FlagPredicate Scalar(string description, string? good, string? bad, Func<string, bool> accepts) =>
        new ScalarPredicate(accepts) { Description = description, Good = good, Bad = bad };

    /// <summary>A list has an item.</summary>
    public static FlagPredicate ContainItem(string item, string good, string bad) =>
        new ContainPredicate(item) { Description = $"list `{item}`", Good = good, Bad = bad };

    /// <summary>A list has none of the items; the first is the sample.</summary>
    public static FlagPredicate NotContainItem(string? good, params string[] items) =>
        Items("not list " + string.Join(" or ", items.Select(item => $"`{item}`")), good, items[0], (item, _) => !items.Contains(item));

    /// <summary>Each item of a list, array or map is as a function says.</summary>
    public static FlagPredicate Items(string description, string? good, string bad, Func<string, KubernetesVersion?, bool> accepts) =>
        new ItemPredicate(accepts) { Description = description, Good = good, Bad = bad };

    /// <summary>No URL is plain HTTP to another machine.</summary>
    public static FlagPredicate NotBeRemoteHttp(string good, string bad) => Items(
        "not be `http://` with a host other than the machine's own", good, bad, static (url, _) => !NetworkAddress.IsHttp(url) || NetworkAddress.IsLoopback(NetworkAddress.HostOf(url)));
}
