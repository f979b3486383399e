using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Network;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Network;

internal sealed class SensitiveInterfaceExposed : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL4027", "SensitiveInterfaceExposed", DiagnosticSeverity.Warning,
        "Administrative interface is exposed",
        "{0} publishes {1} without visible authentication; put an authenticating proxy in front or keep it inside the cluster",
        references: ["/docs/concepts/services-networking/ingress"],
        peers: ["kubescape:C-0021", "kubescape:C-0256", "kubescape:C-0266", "kubescape:C-0274"],
        silences: ["KL4021", "KL4022"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterRepositoryAction(static (set, context) =>
    {
        foreach (var service in set.OfKind(ServiceView.Kind).Select(resource => new ServiceView(resource)))
        {
            if (LoadBalancerReach.IsOpen(service) && service.Resource.NameNode is { } name && !VisibleAuthentication.MayBeOn(service.Resource) && FindInterface(name.Value, service, set) is { } found)
                context.For(service.Resource).Report(name.Span, s_descriptor, [service.Resource.Display, found.What], scope: service.Resource.Node.Span);
        }
        foreach (var ingress in IngressView.Kinds.SelectMany(set.OfKind).Select(resource => new IngressView(resource)))
            CheckIngress(ingress, set, context.For(ingress.Resource));
        if (!VisibleAuthentication.MayBeOnGateway(set))
        {
            foreach (var route in set.OfKind(HttpRoute.Kind).Select(resource => new HttpRoute(resource)))
                CheckRoute(route, set, context.For(route.Resource));
        }
    });

    private static void CheckIngress(IngressView ingress, ResourceSet set, RuleContext context)
    {
        if (VisibleAuthentication.MayBeOn(ingress.Resource) || VisibleAuthentication.IsPrivateEntrance(ingress.ClassName))
            return;
        foreach (var backend in ingress.Backends.Where(backend => !VisibleAuthentication.IsPrivateHost(backend.Rule?["host"])).DistinctBy(backend => backend.Service.Value))
            Report(backend.Service, ingress.Resource, set, context);
    }

    private static void CheckRoute(HttpRoute route, ResourceSet set, RuleContext context)
    {
        if (VisibleAuthentication.MayBeOn(route.Resource) || route.HasExtension || route.Hosts.Any(VisibleAuthentication.IsPrivateHost) || route.Parents.Any(parent => VisibleAuthentication.IsPrivateEntrance(parent.Name)))
            return;
        foreach (var backend in route.Backends.DistinctBy(backend => backend.Value))
            Report(backend, route.Resource, set, context);
    }

    private static void Report(YamlScalar backend, Resource resource, ResourceSet set, RuleContext context)
    {
        var service = set.Find(ServiceView.Kind, resource.Namespace, backend.Value);
        if (FindInterface(backend.Value, service is null ? null : new ServiceView(service), set) is { } found)
            context.Report(backend.Span, s_descriptor, [resource.Display, found.What]);
    }

    private static SensitiveInterface? FindInterface(string name, ServiceView? service, ResourceSet set)
    {
        var found = SensitiveInterface.FindByName(name) ?? service?.FindBackends(set)
            .SelectMany(workload => workload.PodSpec.Containers).Where(container => container.Role == ContainerRole.Main)
            .Select(container => container.Image is Setting<string>.Known image ? SensitiveInterface.FindByImage(image.Value) : null)
            .FirstOrDefault(item => item is not null);
        var isGuarded = found is not null && service is not null && (VisibleAuthentication.MayBeOn(service.Resource) || VisibleAuthentication.IsInPods(service, set));
        return isGuarded ? null : found;
    }
}
