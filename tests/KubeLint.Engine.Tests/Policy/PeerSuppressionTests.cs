using KubeLint.Engine.Policy;

namespace KubeLint.Engine.Tests.Policy;

/// <summary>The marks of other linters count for the rules that stand for their checks.</summary>
public sealed class PeerSuppressionTests
{
    private static readonly string[] s_peers =
        ["kube-linter:privileged-container", "checkov:CKV_K8S_16", "trivy:KSV-0017", "kube-score:container-security-context-privileged", "polaris:runAsPrivileged"];

    [Theory]
    [InlineData("ignore-check.kube-linter.io/privileged-container: the CNI needs it", "kube-linter annotation ignore-check.kube-linter.io/privileged-container: the CNI needs it")]
    [InlineData("ignore-check.kube-linter.io/privileged-container: ''", "kube-linter annotation ignore-check.kube-linter.io/privileged-container")]
    [InlineData("kube-linter.io/ignore-all: managed elsewhere", "kube-linter annotation kube-linter.io/ignore-all: managed elsewhere")]
    [InlineData("checkov.io/skip1: CKV_K8S_16=the CNI = special", "Checkov annotation checkov.io/skip1: CKV_K8S_16=the CNI = special")]
    [InlineData("checkov.io/skip: CKV_K8S_16", "Checkov annotation checkov.io/skip: CKV_K8S_16")]
    [InlineData("bridgecrew.io/skip2: CKV_K8S_16", "Checkov annotation bridgecrew.io/skip2: CKV_K8S_16")]
    [InlineData("kube-score/ignore: 'service-type, container-security-context-privileged'", "kube-score annotation kube-score/ignore: service-type, container-security-context-privileged")]
    [InlineData("kube-score/ignore: '*'", "kube-score annotation kube-score/ignore: *")]
    [InlineData("kube-score/skip: 'true'", "kube-score annotation kube-score/skip: true")]
    [InlineData("polaris.fairwinds.com/runAsPrivileged-exempt: 'True'", "Polaris annotation polaris.fairwinds.com/runAsPrivileged-exempt: True")]
    [InlineData("polaris.fairwinds.com/exempt: 'true'", "Polaris annotation polaris.fairwinds.com/exempt: true")]
    public void An_annotation_speaks_of_its_object(string annotation, string justification)
    {
        using var project = CreateProject($"""
            kind: Thing
            metadata:
              annotations:
                {annotation}
            spec:
              a: bad
              b: ugly
            ---
            kind: Thing
            a: bad
            """);
        var findings = project.Run().Findings;
        Assert.Equal(["a.yaml(7,6) warning KL6902", "a.yaml(10,4) warning KL6901"], findings.Where(finding => finding.IsReported).Select(project.Describe));
        var suppression = Assert.Single(findings, finding => finding.Suppression is not null).Suppression!;
        Assert.Equal(SuppressionKind.InSource, suppression.Kind);
        Assert.Equal(justification, suppression.Justification);
        Assert.Equal((4, 5), (suppression.Location!.Start.Line, suppression.Location.Start.Column));
    }

    [Theory]
    [InlineData("ignore-check.kube-linter.io/other-check: reason")]
    [InlineData("ignore-check.kube-linter.io/: reason")]
    [InlineData("checkov.io/skip1: CKV_K8S_1=reason")]
    [InlineData("checkov.io/skip1: [CKV_K8S_16]")]
    [InlineData("kube-score/ignore: service-type")]
    [InlineData("kube-score/skip: 'false'")]
    [InlineData("polaris.fairwinds.com/runAsPrivileged-exempt: 'false'")]
    [InlineData("polaris.fairwinds.com/runAsPrivileged: 'true'")]
    [InlineData("polaris.fairwinds.com/exempt: ''")]
    public void What_names_another_check_or_nothing_changes_nothing_and_is_not_reported(string annotation)
    {
        using var project = CreateProject($"kind: Thing\nmetadata:\n  annotations:\n    {annotation}\na: bad\n");
        Assert.Equal(["a.yaml(5,4) warning KL6901"], project.Reported());
    }

    [Theory]
    [InlineData("kube-score/ignore: container-security-context-privileged", true)]
    [InlineData("kube-linter.io/ignore-all: x", false)]
    [InlineData("checkov.io/skip1: CKV_K8S_16", false)]
    [InlineData("polaris.fairwinds.com/exempt: 'true'", false)]
    public void On_a_pod_template_only_kube_score_looks(string annotation, bool counts)
    {
        using var project = CreateProject($"kind: Thing\nspec:\n  template:\n    metadata:\n      annotations:\n        {annotation}\n    spec:\n      a: bad\n");
        Assert.Equal(counts ? [] : ["a.yaml(8,10) warning KL6901"], project.Reported());
    }

    [Fact]
    public void A_comment_of_Trivy_speaks_of_the_node_below_or_of_the_one_that_begins_on_its_line()
    {
        using var project = CreateProject("""
            kind: Thing
            spec:
              # trivy:ignore:KSV-0017 the CNI needs it
              one:
                a: bad
              two: #trivy:ignore:AVD-KSV-0017
                a: bad
              three:
              - name: x # trivy:ignore:KSV017
                a: bad
              - name: y
                a: bad
              # trivy:ignore:KSV-0001 trivy:ignore:KSV-0017
              # trivy:ignore:KSV-0002
              four: bad
              # trivy:ignore:*
              five: bad
              # trivy:ignore:KSV-0003
              six: bad
            ---
            kind: Thing # trivy:ignore:KSV-0017
            a: bad
            ---
            # trivy:ignore:KSV-0017
            kind: Thing
            a: bad
            ---
            kind: Thing
            text: "# trivy:ignore:KSV-0017"
            a: bad
            """);
        Assert.Equal(["a.yaml(12,8) warning KL6901", "a.yaml(19,8) warning KL6901", "a.yaml(30,4) warning KL6901"], project.Reported());
        Assert.Contains(project.Run().Findings, finding => finding.Suppression?.Justification == "Trivy comment trivy:ignore:KSV-0017 the CNI needs it");
    }

    [Theory]
    [InlineData("exp:2026-06-16", true)]
    [InlineData("exp:2026-06-15", false)]
    [InlineData("exp:soon", false)]
    public void A_date_of_Trivy_ends_the_day_before_and_is_not_reported(string expiry, bool counts)
    {
        using var project = CreateProject($"kind: Thing\n# trivy:ignore:KSV-0017:{expiry}\na: bad\n");
        Assert.Equal(counts ? [] : ["a.yaml(3,4) warning KL6901"], project.Reported());
    }

    [Fact]
    public void Checkov_reads_no_comments_in_manifests_and_so_they_change_nothing()
    {
        using var project = CreateProject("kind: Thing\n# checkov:skip=CKV_K8S_16:reason\na: bad\n");
        Assert.Equal(["a.yaml(3,4) warning KL6901"], project.Reported());
    }

    [Fact]
    public void Turned_off_they_do_not_count_and_own_marks_do()
    {
        using var project = CreateProject("""
            kind: Thing
            metadata:
              annotations:
                kube-linter.io/ignore-all: x
            a: bad # trivy:ignore:KSV-0017
            b: bad # kubelint disable KL6901
            """);
        Assert.Empty(project.Reported());
        project.Options = project.Options with { HonorPeerSuppressions = false };
        Assert.Equal(["a.yaml(5,4) warning KL6901"], project.Reported());
    }

    [Fact]
    public void What_the_engine_says_of_a_file_is_not_for_its_annotations_to_hide()
    {
        using var project = CreateProject("kind: Thing\nmetadata:\n  annotations:\n    kube-linter.io/ignore-all: x\na: 1\na: 2\n");
        Assert.Equal(["a.yaml(6,1) error KL0002"], project.Reported());
    }

    [Fact]
    public void Names_of_checks_are_found_in_any_case()
    {
        var checks = new PeerChecks(new WordRule("KL6901", "bad", peers: [.. s_peers]).Descriptors);
        foreach (var name in (string[])["trivy:KSV-0017", "TRIVY:avd-ksv-0017", "ksv017", "ckv_k8s_16", "Polaris:RunAsPrivileged", " privileged-container "])
            Assert.Equal("KL6901", Assert.Single(checks.Find(name)).Id);
        foreach (var name in (string[])["trivy:CKV_K8S_16", "trivy:KSV-00170", "KSV-99999999999", "", ":", "trivy:"])
            Assert.Empty(checks.Find(name));
        Assert.Equal("privileged-container", checks.FindClosest("privileged-containers"));
        Assert.Equal("polaris:runAsPrivileged", checks.FindClosest("polaris:runAsPriviledged"));
    }

    private static TestProject CreateProject(string manifest) =>
        new TestProject(new WordRule("KL6901", "bad", peers: [.. s_peers]), new WordRule("KL6902", "ugly")).Add("a.yaml", manifest);
}
