using System.Collections.Immutable;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rbac;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Rules;
using KubeLint.Yaml.Syntax;

namespace KubeLint.Rules.Rbac;

internal sealed class AwsAuthSystemMasters : Rule
{
    private static readonly DiagnosticDescriptor s_descriptor = DiagnosticDescriptor.Create(
        "KL5069", "AwsAuthSystemMasters", DiagnosticSeverity.Warning,
        "aws-auth maps an IAM identity to system:masters",
        "{0} maps {1}; use a group of your own with the roles it needs, or an EKS access entry",
        controls: ["CIS:5.1.7"],
        references: ["https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html"],
        peers: ["kubescape:C-0232", "kubescape:C-0246", "kubescape:C-0285"]);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [s_descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterResourceAction([new ResourceKind("", "ConfigMap")], static (resource, context) =>
        {
            if (resource.Name != "aws-auth" || resource.Namespace is not ("" or "kube-system") || resource.Node["data"] is not YamlMapping data)
                return;
            ReportMasters(ReadEmbedded(resource, data["mapRoles"]), resource, context);
            ReportMasters(ReadEmbedded(resource, data["mapUsers"]), resource, context);
            foreach (var account in ReadEmbedded(resource, data["mapAccounts"]).OfType<YamlScalar>())
                ReportAccount(account, resource, context);
        });
        context.RegisterResourceAction([new ResourceKind("eksctl.io", "ClusterConfig")], static (resource, context) =>
        {
            var mappings = (resource.Node["iamIdentityMappings"] as YamlSequence)?.Items ?? [];
            ReportMasters(mappings, resource, context);
            foreach (var mapping in mappings.OfType<YamlMapping>())
            {
                if (mapping["account"] is YamlScalar { IsNull: false } account)
                    ReportAccount(account, resource, context);
            }
        });
    }

    private static IEnumerable<YamlNode> ReadEmbedded(Resource resource, YamlNode? node) =>
        node is YamlScalar text
            ? YamlParser.ParseEmbedded(resource.Source, text).Documents.Select(document => document.Root).OfType<YamlSequence>().SelectMany(list => list.Items)
            : [];

    private static void ReportMasters(IEnumerable<YamlNode> mappings, Resource resource, RuleContext context)
    {
        foreach (var mapping in mappings.OfType<YamlMapping>())
        {
            if (RbacList.Read(mapping["groups"]).Find("system:masters") is not { } group)
                continue;
            var identity = mapping["rolearn"] ?? mapping["userarn"] ?? mapping["arn"];
            var name = identity is YamlScalar scalar ? $"'{scalar.Value}'" : "an IAM identity";
            context.Report(group.Span, s_descriptor, [resource.Display, $"{name} to system:masters, whose rights no change of RBAC can take away"]);
        }
    }

    private static void ReportAccount(YamlScalar account, Resource resource, RuleContext context) =>
        context.Report(account.Span, s_descriptor, [resource.Display, $"every IAM identity of AWS account {account.Value} to a user"], DiagnosticSeverity.Suggestion);
}
