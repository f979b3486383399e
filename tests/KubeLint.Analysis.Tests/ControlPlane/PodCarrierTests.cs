using KubeLint.Analysis.ControlPlane;
using KubeLint.Analysis.Settings;

namespace KubeLint.Analysis.Tests.ControlPlane;

public sealed class PodCarrierTests
{
    [Theory]
    [InlineData("/usr/local/bin/kube-scheduler|--profiling=false")]
    [InlineData("kube-scheduler.exe|--profiling=false")]
    [InlineData("/bin/sh|-c|kube-scheduler --profiling=false")]
    [InlineData("/bin/bash|-ec|set -e; exec /usr/local/bin/kube-scheduler --profiling=false >>/var/log/s.log 2>&1")]
    [InlineData("bash|-o|pipefail|-c|mkdir -p /run && kube-scheduler \"--profiling=false\" & tee /var/log/s.log")]
    [InlineData("sh|-c|exec kube-scheduler \"$@\"|--|--profiling=false")]
    [InlineData("tini|-s|--|kube-scheduler|--profiling=false")]
    [InlineData("/usr/bin/env|-u|X|A=b|kube-scheduler|--profiling=false")]
    [InlineData("/hyperkube|kube-scheduler|--profiling=false")]
    [InlineData("hyperkube|scheduler|--profiling=false")]
    [InlineData("/go-runner|--log-file=/var/log/s.log|--also-stdout=true|/usr/local/bin/kube-scheduler|--profiling=false")]
    [InlineData("nice|-n|-5|kube-scheduler|--profiling=false")]
    [InlineData("sh|-c|sh -c \"exec kube-scheduler --profiling=false\"")]
    public void Finds_the_component(string command)
    {
        var text = CarrierText.ReadCommand(command.Split('|'));
        var facts = text.Of(Component.Scheduler);
        Assert.Equal("false@false", text.Describe(facts.Get("profiling")));
        Assert.Equal(Completeness.Complete, facts.Completeness);
        Assert.Equal("absent@command", text.Describe(facts.Get("bind-address")));
        Assert.Equal(new KubernetesVersion(1, 30), facts.Version);
    }

    [Theory]
    [InlineData("etcdctl|get")]
    [InlineData("kubectl|get|pods")]
    [InlineData("sh|-c|echo kube-scheduler")]
    [InlineData("sh|/scripts/kube-scheduler.sh")]
    [InlineData("sh|-c|exec kube-scheduler --x='open")]
    [InlineData("$(BINARY)|kube-scheduler")]
    [InlineData("--kubelet-service=kube-system/kubelet|--web.enable-tls=true")]
    [InlineData("kube-rbac-proxy|--secure-listen-address=0.0.0.0:8443")]
    public void Leaves_other_programs_alone(string command) => Assert.Empty(CarrierText.ReadCommand(command.Split('|')).Facts);

    [Theory]
    [InlineData("kube-scheduler|$(EXTRA_ARGS)")]
    [InlineData("kube-scheduler|--profiling=false|{{ args }}")]
    [InlineData("kube-scheduler|--$(NAME)=1")]
    [InlineData("sh|-c|kube-scheduler $ARGS")]
    [InlineData("sh|-c|kube-scheduler --profiling=false `cat /args`")]
    [InlineData("sh|-c|if true; then kube-scheduler --v=2; fi")]
    public void Placeholders_make_absent_flags_unknown(string command) =>
        Assert.Equal("unknown", CarrierText.ReadCommand(command.Split('|')).Describe(Component.Scheduler, "bind-address"));

    [Theory]
    [InlineData("kube-scheduler|--profiling=$(P)")]
    [InlineData("kube-scheduler|--kubeconfig|$(K)|--profiling=${P}")]
    [InlineData("sh|-c|kube-scheduler --profiling=$P")]
    public void A_placeholder_value_hides_only_its_flag(string command)
    {
        var text = CarrierText.ReadCommand(command.Split('|'));
        Assert.Equal("unknown", text.Describe(Component.Scheduler, "profiling"));
        Assert.Equal("absent@command", text.Describe(Component.Scheduler, "bind-address"));
    }

    [Fact]
    public void Positions_inside_a_shell_script()
    {
        var text = CarrierText.Read(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: p}
            spec:
              containers:
              - name: c
                image: kube-apiserver:v1.30.0
                command:
                - /bin/sh
                - -c
                - |
                  # starts the server
                  exec kube-apiserver \
                    --anonymous-auth=true \
                    --authorization-mode="Node,RBAC" 1>>/log
            """);
        var facts = text.Of(Component.ApiServer);
        Assert.Equal("true@true", text.Describe(facts.Get("anonymous-auth")));
        Assert.Equal("Node,RBAC@Node,RBAC", text.Describe(facts.Get("authorization-mode")));
        Assert.Equal("--anonymous-auth=true", text.At(facts.Last("anonymous-auth")!.Span));
        Assert.Equal((14, 9), (text.PositionOf(facts.Last("anonymous-auth")!.Span).Line, text.PositionOf(facts.Last("anonymous-auth")!.Span).Column));
        Assert.Empty(facts.StrayArguments);
    }

    [Fact]
    public void Image_names_the_component_when_there_is_no_command()
    {
        var text = CarrierText.Read(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: p}
            spec:
              initContainers:
              - {name: a, image: "registry.k8s.io/kube-scheduler-arm64:v1.29.3@sha256:00", args: [--profiling=false]}
              containers:
              - {name: b, image: "registry.k8s.io/kube-apiserver:v1.29.3"}
              - {name: c, image: "registry.k8s.io/kube-proxy:v1.29.3", command: [sleep, inf], args: [--x]}
            """);
        var facts = Assert.Single(text.Facts);
        Assert.Equal((Component.Scheduler, new KubernetesVersion(1, 29)), (facts.Component, facts.Version));
        Assert.Equal("absent@args", text.Describe(facts.Get("bind-address")));
    }

    [Fact]
    public void Etcd_takes_its_variables_for_flags()
    {
        var text = CarrierText.Read(
            """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: etcd}
            spec:
              template:
                spec:
                  containers:
                  - name: etcd
                    image: quay.io/coreos/etcd:v3.5.15
                    command: [etcd, -client-cert-auth=true]
                    env:
                    - {name: ETCD_CLIENT_CERT_AUTH, value: "false"}
                    - {name: ETCD_AUTO_TLS, value: "true"}
                    - {name: ETCD_PEER_AUTO_TLS, valueFrom: {fieldRef: {fieldPath: x}}}
                    - {name: ETCD_UNSUPPORTED_ARCH, value: arm64}
            """);
        var facts = text.Of(Component.Etcd);
        Assert.Equal("true@true", text.Describe(facts.Get("client-cert-auth")));
        Assert.Equal("true@\"true\"", text.Describe(facts.Get("auto-tls")));
        Assert.Equal("ETCD_AUTO_TLS", text.At(facts.Last("auto-tls")!.Span));
        Assert.Equal("unknown", text.Describe(facts.Get("peer-auto-tls")));
        Assert.Equal("absent@command", text.Describe(facts.Get("cert-file")));
        Assert.Equal(3, facts.Flags.Length);
        Assert.Equal(new KubernetesVersion(3, 5), facts.Version);
    }

    [Fact]
    public void Etcd_ignores_everything_beside_its_configuration_file()
    {
        var facts = CarrierText.ReadCommand("etcd", "--config-file=/etc/etcd.yaml", "--auto-tls=true").Of(Component.Etcd);
        Assert.IsType<Setting<string>.Unknown>(facts.Get("auto-tls"));
        Assert.IsType<Setting<string>.Unknown>(facts.Get("cert-file"));
    }

    [Fact]
    public void Kubelet_flags_win_over_its_configuration_file()
    {
        var text = CarrierText.ReadCommand("kubelet", "--config=/etc/kubelet.yaml", "--anonymous-auth=true");
        Assert.Equal("true@true", text.Describe(Component.Kubelet, "anonymous-auth"));
        Assert.Equal("unknown", text.Describe(Component.Kubelet, "read-only-port"));
    }

    [Fact]
    public void Proxy_and_scheduler_flags_lose_against_a_configuration_file()
    {
        var proxy = CarrierText.ReadCommand("kube-proxy", "--config=/c", "--metrics-bind-address=0.0.0.0");
        Assert.Equal("unknown", proxy.Describe(Component.KubeProxy, "metrics-bind-address"));
        var scheduler = CarrierText.ReadCommand("kube-scheduler", "--config", "/c", "--profiling=true", "--bind-address=0.0.0.0");
        Assert.Equal("unknown", scheduler.Describe(Component.Scheduler, "profiling"));
        Assert.Equal("0.0.0.0@0.0.0.0", scheduler.Describe(Component.Scheduler, "bind-address"));
        Assert.Equal("absent@command", scheduler.Describe(Component.Scheduler, "tls-cert-file"));
        Assert.Equal("unknown", scheduler.Describe(Component.Scheduler, "contention-profiling"));
    }

    [Theory]
    [InlineData("image: registry.k8s.io/kube-scheduler:v1.30.0", "metadata: {name: p}", Completeness.Complete)]
    [InlineData("stdin: false", "metadata: {name: p}", Completeness.Partial)]
    [InlineData("image: registry.k8s.io/kube-scheduler:v1.30.0", "status: {}", Completeness.Partial)]
    [InlineData("$patch: replace", "metadata: {name: p}", Completeness.Partial)]
    public void Patches_hold_a_part(string containerField, string field, Completeness expected)
    {
        var text = CarrierText.Read(
            $"""
            apiVersion: v1
            kind: Pod
            {field}
            spec:
              containers:
              - name: c
                {containerField}
                command: [kube-scheduler]
            """);
        Assert.Equal(expected, text.Of(Component.Scheduler).Completeness);
    }

    [Theory]
    [InlineData("command: kube-scheduler")]
    [InlineData("command: {a: b}")]
    [InlineData("command: [[kube-scheduler], null]")]
    [InlineData("args: {{ .Values.args }}")]
    public void Wrong_shapes_are_harmless(string field) => Assert.Empty(CarrierText.Read(
        $"""
        apiVersion: v1
        kind: Pod
        metadata: {"{name: p}"}
        spec:
          containers:
          - name: c
            image: x
            {field}
        """).Facts);
}
