using KubeLint.Analysis.Resources;
using KubeLint.Analysis.Settings;
using KubeLint.Yaml.Syntax;
using KubeLint.Yaml.Text;

namespace KubeLint.Analysis.Tests.Resources;

public sealed class WorkloadTests
{
    private const string PodSpecText = "{initContainers: [{name: i}], containers: [{name: c}], ephemeralContainers: [{name: e}]}";

    [Theory]
    [InlineData("v1", "Pod", "spec: $")]
    [InlineData("v1", "PodTemplate", "template: {spec: $}")]
    [InlineData("v1", "ReplicationController", "spec: {template: {spec: $}}")]
    [InlineData("apps/v1", "Deployment", "spec: {template: {spec: $}}")]
    [InlineData("apps/v1beta2", "Deployment", "spec: {template: {spec: $}}")]
    [InlineData("extensions/v1beta1", "Deployment", "spec: {template: {spec: $}}")]
    [InlineData("apps/v1", "StatefulSet", "spec: {template: {spec: $}}")]
    [InlineData("apps/v1beta1", "StatefulSet", "spec: {template: {spec: $}}")]
    [InlineData("apps/v1", "DaemonSet", "spec: {template: {spec: $}}")]
    [InlineData("extensions/v1beta1", "DaemonSet", "spec: {template: {spec: $}}")]
    [InlineData("apps/v1", "ReplicaSet", "spec: {template: {spec: $}}")]
    [InlineData("extensions/v1beta1", "ReplicaSet", "spec: {template: {spec: $}}")]
    [InlineData("batch/v1", "Job", "spec: {template: {spec: $}}")]
    [InlineData("batch/v1", "CronJob", "spec: {jobTemplate: {spec: {template: {spec: $}}}}")]
    [InlineData("batch/v1beta1", "CronJob", "spec: {jobTemplate: {spec: {template: {spec: $}}}}")]
    [InlineData("batch/v2alpha1", "CronJob", "spec: {jobTemplate: {spec: {template: {spec: $}}}}")]
    [InlineData("argoproj.io/v1alpha1", "Rollout", "spec: {template: {spec: $}}")]
    [InlineData("serving.knative.dev/v1", "Service", "spec: {template: {spec: $}}")]
    [InlineData("apps.openshift.io/v1", "DeploymentConfig", "spec: {template: {spec: $}}")]
    [InlineData("extensions.agents.x-k8s.io/v1alpha1", "SandboxTemplate", "spec: {podTemplate: {spec: $}}")]
    public void Every_kind_with_a_pod_specification_is_a_workload(string apiVersion, string kind, string body)
    {
        var workload = Read($"apiVersion: {apiVersion}\nkind: {kind}\n" + body.Replace("$", PodSpecText, StringComparison.Ordinal));

        Assert.NotNull(workload);
        Assert.Equal(
            [("i", ContainerRole.Init), ("c", ContainerRole.Main), ("e", ContainerRole.Ephemeral)],
            workload.PodSpec.Containers.Select(container => (container.Name, container.Role)));
    }

    [Theory]
    [InlineData("apiVersion: v1\nkind: Service\nspec: {containers: []}")]
    [InlineData("apiVersion: example.com/v1\nkind: Deployment\nspec: {template: {spec: {containers: []}}}")]
    [InlineData("apiVersion: v1\nkind: Pod")]
    [InlineData("apiVersion: v1\nkind: Pod\nspec: text")]
    [InlineData("apiVersion: apps/v1\nkind: Deployment\nspec: {template: [a]}")]
    public void Other_objects_and_broken_ones_are_none(string text) => Assert.Null(Read(text));

    [Fact]
    public void A_workflow_has_a_pod_specification_for_each_template()
    {
        var workflow = "{entrypoint: a, templates: [{name: a, container: {image: x:1}, sidecars: [{name: s}]}, {name: b, steps: []}, {name: c, metadata: {labels: {k: v}}, containerSet: {containers: [{name: d}, {name: e}]}}]}";

        foreach (var text in (string[])["kind: Workflow\nspec: " + workflow, "kind: CronWorkflow\nspec: {workflowSpec: " + workflow + "}"])
        {
            var workloads = Workload.Read(ReadObject("apiVersion: argoproj.io/v1alpha1\n" + text));

            Assert.Equal(["", "s", "d", "e"], workloads.SelectMany(workload => workload.PodSpec.Containers).Select(container => container.Name));
            Assert.Equal("v", Assert.IsType<Setting<string>.Known>(workloads[1].PodSpec.Labels.Get("k")).Value);
        }
    }

    [Fact]
    public void The_steps_of_a_task_are_containers() =>
        Assert.Equal(["build", "proxy"], Read("apiVersion: tekton.dev/v1\nkind: Task\nspec: {steps: [{name: build}], sidecars: [{name: proxy}]}")!.PodSpec.Containers.Select(container => container.Name));

    [Theory]
    [InlineData("metadata: {name: a}\nspec: {containers: [{name: c, image: x:1}]}", false)]
    [InlineData("metadata: {name: a}\nspec: {containers: [{name: c}]}", true)]
    [InlineData("metadata: {name: a}\nspec: {containers: [{name: c, image: x:1, $patch: delete}]}", true)]
    [InlineData("metadata: {name: a}\nspec: {$patch: replace, containers: [{name: c, image: x:1}]}", true)]
    [InlineData("spec: {containers: [{name: c, image: x:1}]}", true)]
    public void A_text_that_holds_only_changes_is_partial(string body, bool isPartial) =>
        Assert.Equal(isPartial, Read("apiVersion: v1\nkind: Pod\n" + body)!.PodSpec.Containers[0].IsPartial);

    [Fact]
    public void Lists_of_the_wrong_shape_have_no_containers() =>
        Assert.Empty(Read("apiVersion: v1\nkind: Pod\nspec: {containers: {name: a}, initContainers: [a, [b]]}")!.PodSpec.Containers);

    [Fact]
    public void The_image_is_three_valued()
    {
        var containers = Read("""
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - {name: known, image: web:1}
              - {name: absent}
              - {name: unknown, image: "${IMAGE}"}
              - {name: wrong, image: [a]}
            """)!.PodSpec.Containers;

        Assert.Equal("web:1", Assert.IsType<Setting<string>.Known>(containers[0].Image).Value);
        Assert.Equal(containers[1].Anchor, Assert.IsType<Setting<string>.Absent>(containers[1].Image).Anchor);
        Assert.IsType<Setting<string>.Unknown>(containers[2].Image);
        Assert.IsType<Setting<string>.Unknown>(containers[3].Image);
    }

    [Fact]
    public void Variables_tell_literals_from_references()
    {
        var variables = Read("""
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: web
                env:
                - {name: LITERAL, value: abc}
                - {name: SECRET, valueFrom: {secretKeyRef: {name: a, key: b}}}
                - {name: VARIABLE, value: $(OTHER)}
                - {name: EMPTY}
                - {value: nameless}
                - text
            """)!.PodSpec.Containers[0].Environment;

        Assert.Equal(["LITERAL", "SECRET", "VARIABLE", "EMPTY"], variables.Select(variable => variable.Name));
        Assert.Equal("abc", Assert.IsType<Setting<string>.Known>(variables[0].Value).Value);
        Assert.IsType<Setting<string>.Unknown>(variables[1].Value);
        Assert.IsType<Setting<string>.Unknown>(variables[2].Value);
        Assert.IsType<Setting<string>.Absent>(variables[3].Value);
    }

    [Fact]
    public void Commands_of_containers_hooks_and_probes_are_read()
    {
        var container = Read("""
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: web
                command: [serve, $(PORT)]
                args: [--verbose]
                lifecycle: {preStop: {exec: {command: [stop]}}, postStart: {httpGet: {path: /}}}
                startupProbe: {exec: {command: [check]}}
            """)!.PodSpec.Containers[0];

        Assert.Equal([("serve", false), ("$(PORT)", true)], container.Command.Select(word => (word.Text, word.IsUnknown)));
        Assert.Equal(["--verbose"], container.Arguments.Select(word => word.Text));
        Assert.Equal(["stop", "check"], container.ExecCommands.Select(words => Assert.Single(words).Text));
    }

    [Fact]
    public void Volumes_tell_their_source()
    {
        var volumes = Read("""
            apiVersion: v1
            kind: Pod
            spec:
              volumes:
              - {name: keys, secret: {secretName: keys}}
              - {name: scratch, emptyDir: {}}
              - {name: nothing}
            """)!.PodSpec.Volumes;

        Assert.Equal(["keys", "scratch", "nothing"], volumes.Select(volume => volume.Name));
        Assert.Equal(["secret", "emptyDir", null], volumes.Select(volume => volume.Source?.Key.Value));
        Assert.NotNull(volumes[0].GetSource("secret"));
        Assert.Null(volumes[0].GetSource("configMap"));
    }

    [Theory]
    [InlineData("os: {name: windows}", true)]
    [InlineData("os: {name: linux}", false)]
    [InlineData("nodeSelector: {kubernetes.io/os: windows}", true)]
    [InlineData("nodeSelector: {beta.kubernetes.io/os: windows}", true)]
    [InlineData("nodeSelector: {beta.kubernetes.io/os: linux}", false)]
    [InlineData("affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: kubernetes.io/os, operator: In, values: [windows]}]}]}}}", true)]
    [InlineData("affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: kubernetes.io/os, operator: In, values: [windows, linux]}]}]}}}", false)]
    [InlineData("affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: kubernetes.io/os, operator: NotIn, values: [windows]}]}]}}}", false)]
    [InlineData("affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: []}}}", false)]
    public void Pods_that_only_Windows_nodes_take_are_Windows_pods(string field, bool expected) =>
        Assert.Equal(expected, Read($"apiVersion: v1\nkind: Pod\nspec:\n  {field}\n  containers: [{{name: c}}]\n")!.PodSpec.IsWindows);

    [Theory]
    [InlineData("[{name: a, image: x}, {name: b, image: y}]", false)]
    [InlineData("[{name: a, image: x}, {name: b}]", true)]
    [InlineData("[{name: b}]", true)]
    [InlineData("[]", true)]
    public void A_container_without_an_image_shows_a_fragment(string containers, bool expected) =>
        Assert.Equal(expected, Read($"apiVersion: v1\nkind: Pod\nmetadata: {{name: p}}\nspec: {{containers: {containers}}}\n")!.PodSpec.IsPartial);

    private static Workload? Read(string text) => Workload.Read(ReadObject(text)).FirstOrDefault();

    private static Resource ReadObject(string text) => ResourceReader.Read(YamlParser.Parse(new SourceFile("workload.yaml", text)).Documents[0])[0];
}
