using KubeLint.Analysis.Resources;
using KubeLint.Yaml.Text;

namespace KubeLint.Rules.Workloads;

/// <summary>A request or a limit that a container, or each container of a pod, lacks.</summary>
/// <param name="Subject">The container or all of them, as a sentence begins with it.</param>
/// <param name="Owner">The object that holds the pod.</param>
/// <param name="Anchor">Where the finding points.</param>
internal sealed record MissingResource(string Subject, Resource Owner, TextSpan Anchor);
