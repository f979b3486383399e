using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Rules.Flags;
using KubeLint.Analysis.Settings;

namespace KubeLint.Rules.Components;

/// <summary>Where etcd listens and whom it trusts.</summary>
internal sealed class EtcdExposureFlags() : FlagTable(Component.Etcd,
[
    new("KL7047", "EtcdSharedCa", DiagnosticSeverity.Suggestion, "etcd trusts the cluster CA")
    {
        Checks = [new(TrustedCa, Must.NotBe("/etc/kubernetes/pki/etcd/ca.crt", ClusterCa))],
        Problem = "trusts the cluster's CA, so every client certificate of the cluster also opens etcd",
        Advice = "sign etcd's clients with a CA of their own and name that in {2}",
        Controls = ["CIS:2.7"],
        Peers = ["kubescape:C-0159"],
    },
    new("KL7048", "EtcdListensEverywhere", DiagnosticSeverity.Suggestion, "etcd listens on all interfaces")
    {
        Checks =
        [
            new("listen-client-urls", Must.Items("not be `https://` on all interfaces", "https://127.0.0.1:2379,https://10.0.0.5:2379", "https://0.0.0.0:2379",
                static (url, _) => !NetworkAddress.IsHttps(url) || !NetworkAddress.IsAny(NetworkAddress.HostOf(url)))),
        ],
        Problem = "listens for clients on all interfaces ({3})",
        Advice = "list the addresses that the API servers use in {2}",
    },
    new("KL7049", "EtcdMetricsExposed", DiagnosticSeverity.Suggestion, "etcd metrics are readable without authentication")
    {
        Checks = [new("listen-metrics-urls", Must.NotBeRemoteHttp("http://127.0.0.1:2381", "http://0.0.0.0:2381"))],
        Problem = "serves metrics and health to the network without authentication ({3})",
        Advice = "use http://127.0.0.1:2381 in {2}, or https:// with client certificates",
    },
    new("KL7054", "EtcdPprofEnabled", DiagnosticSeverity.Suggestion, "etcd exposes profiling")
    {
        Checks = [new("enable-pprof", Must.BeFalse)],
        Problem = "serves profiling data, its memory's layout included",
        Advice = "remove {2}",
    },
])
{
    private const string TrustedCa = "trusted-ca-file";
    private const string ClusterCa = "/etc/kubernetes/pki/ca.crt";

    public override void Initialize(AnalysisContext context)
    {
        base.Initialize(context);
        context.RegisterRepositoryAction((set, context) => ReportSharedFiles(set, context));
    }

    /// <summary>Finds etcds whose CA file is also that of an API server of the set, in whatever folder.</summary>
    private void ReportSharedFiles(ResourceSet set, RuleContext context)
    {
        var clientCas = set.Components.Where(facts => facts.Component == Component.ApiServer).Select(facts => facts.KnownValue("client-ca-file")).ToHashSet();
        foreach (var etcd in set.Components.Where(facts => facts.Component == Component.Etcd))
        {
            if (etcd.Last(TrustedCa) is { Value: Setting<string>.Known { Value: not (ClusterCa or "") } file } fact && clientCas.Contains(file.Value))
                context.For(etcd.Resource).Report(file.Span, this["KL7047"], Arguments(FlagText.Subject(etcd), FlagText.Evidence(etcd, fact), FlagText.Name(etcd, fact)));
        }
    }
}
