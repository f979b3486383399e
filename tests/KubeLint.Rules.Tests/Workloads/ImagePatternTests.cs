using KubeLint.Rules.Workloads;

namespace KubeLint.Rules.Tests.Workloads;

public sealed class ImagePatternTests
{
    [Theory]
    [InlineData("calico/*", "quay.io/calico/node", true)]
    [InlineData("calico/*", "calico/node", true)]
    [InlineData("calico/*", "registry.example/mirror/calico/node", true)]
    [InlineData("calico/*", "registry.example/notcalico/node", false)]
    [InlineData("calico/*", "quay.io/calico/node/more", false)]
    [InlineData("kube-proxy*", "registry.k8s.io/kube-proxy-arm64", true)]
    [InlineData("kube-proxy*", "registry.example/kube-proxy/web", false)]
    [InlineData("*csi*", "public.ecr.aws/ebs-csi-driver/aws-ebs-csi-driver", true)]
    [InlineData("frr", "frr", true)]
    [InlineData("a/b/c", "b/c", false)]
    public void Matches_the_last_segments(string pattern, string repository, bool expected) =>
        Assert.Equal(expected, ImagePattern.Matches(pattern, repository));
}
