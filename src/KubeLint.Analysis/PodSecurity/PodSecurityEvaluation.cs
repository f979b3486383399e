using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.PodSecurity;

/// <summary>Judges a pod by the Pod Security Standards as the admission plugin does; what cannot be read passes.</summary>
public sealed class PodSecurityEvaluation
{
    private readonly PodSpec _pod;
    private readonly KubernetesVersion _version;
    private readonly List<PodSecurityViolation> _violations = [];

    private PodSecurityEvaluation(PodSpec pod, KubernetesVersion version)
    {
        _pod = pod;
        _version = version;
    }

    /// <summary>Everything in a pod that a level forbids at a version of the standard.</summary>
    public static IReadOnlyList<PodSecurityViolation> Evaluate(PodSpec pod, PodSecurityLevel level, KubernetesVersion version)
    {
        var evaluation = new PodSecurityEvaluation(pod, version);
        foreach (var control in PodSecurityStandard.Bundled.Controls)
        {
            if (control.AppliesAt(level, version) && !control.Exempts(pod, version))
                evaluation.Judge(control);
        }
        return evaluation._violations;
    }

    private void Judge(PodSecurityControl control)
    {
        foreach (var field in control.GetFields(_version))
        {
            switch (field.Owner)
            {
                case PodSecurityFieldOwner.Annotation:
                    JudgeAnnotations(control, field);
                    break;
                case PodSecurityFieldOwner.Pod:
                    Walk(new Target(control, field, null), _pod.Node, 0, _pod.Anchor);
                    break;
                default:
                    foreach (var container in _pod.Containers)
                        Walk(new Target(control, field, container), container.Node, 0, container.Anchor);
                    break;
            }
        }
    }

    private void JudgeAnnotations(PodSecurityControl control, PodSecurityField field)
    {
        var name = field.Path[0];
        var prefix = name.TrimEnd('*');
        foreach (var entry in (_pod.Metadata?["annotations"] as YamlMapping)?.Entries ?? [])
        {
            var isMeant = name.EndsWith('*') ? entry.Key.Value.StartsWith(prefix, StringComparison.Ordinal) : entry.Key.Value == name;
            if (isMeant && entry.Value is YamlScalar value && !Placeholder.IsUnknown(value) && !field.Allows(value))
                _violations.Add(new PodSecurityViolation(control, field with { Path = [entry.Key.Value] }, null, value.Value, value.Span));
        }
    }

    /// <summary>Follows a field's path from a node on.</summary>
    /// <param name="target">The field and whose it is.</param>
    /// <param name="node">The node reached.</param>
    /// <param name="depth">How many steps of the path are gone.</param>
    /// <param name="key">The key of the node.</param>
    private void Walk(Target target, YamlNode node, int depth, TextSpan key)
    {
        var path = target.Field.Path;
        if (depth == path.Length)
        {
            JudgeValue(target, node, key);
            return;
        }
        if (node is not YamlMapping mapping)
            return;
        var isList = path[depth].EndsWith("[*]", StringComparison.Ordinal);
        if (mapping.Find(isList ? path[depth][..^3] : path[depth]) is not { Value: not YamlScalar { IsNull: true } } entry)
        {
            if (!mapping.Entries.Any(static other => Placeholder.IsUnknown(other.Key)))
                AddMissing(target, key);
        }
        else if (!isList)
        {
            Walk(target, entry.Value, depth + 1, entry.Key.Span);
        }
        else if (entry.Value is YamlSequence list)
        {
            JudgeList(target, list, depth, entry.Key.Span);
        }
    }

    private void JudgeList(Target target, YamlSequence list, int depth, TextSpan key)
    {
        if (target.Field.MustContain is { } needed)
        {
            if (list.Items.All(static item => item is YamlScalar scalar && !Placeholder.IsUnknown(scalar)) && !list.Items.Any(item => ((YamlScalar)item).Value == needed))
                AddMissing(target, key);
            return;
        }
        foreach (var item in list.Items)
            Walk(target, item, depth + 1, key);
    }

    private void JudgeValue(Target target, YamlNode node, TextSpan key)
    {
        var (control, field, container) = target;
        if (node is YamlMapping mapping && field.ForbiddenKeys.Count > 0)
        {
            foreach (var entry in mapping.Entries.Where(entry => field.ForbiddenKeys.Contains(entry.Key.Value)))
                _violations.Add(new PodSecurityViolation(control, field, container, entry.Key.Value, (entry.Key.Value == "hostPath" ? HostPathOf(entry.Value)?.Span : null) ?? entry.Key.Span));
        }
        else if (node is YamlMapping && field.ForbiddenKeys.Count == 0)
        {
            _violations.Add(new PodSecurityViolation(control, field, container, HostPathOf(node)?.Value ?? "", HostPathOf(node)?.Span ?? key));
        }
        else if (node is YamlScalar { IsNull: false } value && !Placeholder.IsUnknown(value) && !field.Allows(value))
        {
            _violations.Add(new PodSecurityViolation(control, field, container, value.Value, value.Span));
        }
    }

    private void AddMissing(Target target, TextSpan key)
    {
        var (control, field, container) = target;
        if (!field.IsRequired || _pod.Shape != PodSpecShape.Pod || (container?.IsPartial ?? _pod.IsPartial))
            return;
        if (field.HasPodDefault && _pod.Node.FindEntry([.. field.Path])?.Value is YamlScalar { IsNull: false })
            return;
        if (field.HasPodDefault && _pod.GetSecurity(field.Path[1]).IsUnknown)
            return;
        _violations.Add(new PodSecurityViolation(control, field, container, null, key));
    }

    /// <summary>The path of a <c>hostPath</c> source, the telling part of it.</summary>
    private static YamlScalar? HostPathOf(YamlNode source) => (source as YamlMapping)?["path"] as YamlScalar;

    private readonly record struct Target(PodSecurityControl Control, PodSecurityField Field, Container? Container);
}
