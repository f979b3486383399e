using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace KubeLint.Rules.Network;

/// <summary>A user interface or API that gives control to whoever reaches it.</summary>
/// <param name="What">How messages call it.</param>
/// <param name="Names">The names that its Services have, as a pattern over the whole name.</param>
/// <param name="Images">The repositories of its images, as a pattern over their end; empty where an image tells too little.</param>
internal sealed partial record SensitiveInterface(string What, string Names, string Images)
{
    // Behind a prefix that a Helm release adds: "monitoring-kube-prometheus-prometheus".
    private const string Release = "(?:[a-z0-9-]+-)?";

    /// <summary>All that are known.</summary>
    public static ImmutableArray<SensitiveInterface> All { get; } =
    [
        new("Kubernetes Dashboard", Release + "kubernetes-dashboard(?:-web|-kong-proxy)?", "kubernetesui/dashboard(?:-web)?|kubernetes-dashboard-(?:amd64|arm64)"),
        new("Argo Workflows", "argo-server|" + Release + "argo-workflows-server", "argoproj/argocli"),
        new("Kubeflow", "centraldashboard|ml-pipeline-ui", "kubeflow.*/centraldashboard"),
        new("Jupyter", "jupyter|jupyterlab|jupyter-lab|jupyter-notebook", "jupyter/(?:[a-z]+-)?notebook"),
        new("Prometheus", "prometheus|prometheus-k8s|prometheus-server|prometheus-operated|" + Release + "kube-prometheus-(?:stack-)?prometheus|" + Release + "prometheus-server", "prom/prometheus|prometheus/prometheus"),
        new("Alertmanager", "alertmanager|alertmanager-main|alertmanager-operated|" + Release + "kube-prometheus-(?:stack-)?alertmanager", "prom/alertmanager|prometheus/alertmanager"),
        new("Apache NiFi", "nifi", "apache/nifi"),
        new("Weave Scope", "weave-scope-app|weave-scope", "weaveworks/scope"),
        new("Ray's dashboard", "ray-dashboard|ray-head|" + Release + "head-svc", ""),
        new("MLflow", "mlflow|mlflow-server|mlflow-tracking|" + Release + "mlflow-tracking", "mlflow/mlflow|bitnami/mlflow"),
        new("Ollama", "ollama|ollama-server|ollama-service", "ollama/ollama"),
        new("Longhorn", "longhorn-frontend", "longhornio/longhorn-ui"),
        new("Hubble UI", "hubble-ui", "cilium/hubble-ui"),
        new("Redis Commander", "redis-commander", "rediscommander/redis-commander"),
        new("Apache Flink", "flink-jobmanager|flink-jobmanager-rest", ""),
        new("Apache Spark", "spark-master|spark-master-svc", ""),
        new("TensorBoard", "tensorboard", ""),
    ];

    private readonly Regex _names = new($"^(?:{Names})$", RegexOptions.CultureInvariant);
    private readonly Regex? _images = Images.Length > 0 ? new($"(?:^|/)(?:{Images})$", RegexOptions.CultureInvariant) : null;

    /// <summary>The interface that a Service's name tells of, or null.</summary>
    public static SensitiveInterface? FindByName(string service) => All.FirstOrDefault(item => item._names.IsMatch(service));

    /// <summary>The interface that an image tells of, or null.</summary>
    public static SensitiveInterface? FindByImage(string image) =>
        RepositoryOf().Match(image) is { Success: true } repository
            ? All.FirstOrDefault(item => item._images?.IsMatch(repository.Value) == true)
            : null;

    [GeneratedRegex(@"^[^@]*?(?=(?::[^:/@]*)?(?:@.*)?$)")]
    private static partial Regex RepositoryOf();
}
