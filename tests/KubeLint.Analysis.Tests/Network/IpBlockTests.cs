using System.Net;
using KubeLint.Analysis.Network;

namespace KubeLint.Analysis.Tests.Network;

public sealed class IpBlockTests
{
    [Theory]
    [InlineData("10.1.2.3/8", "10.0.0.0/8")]
    [InlineData("0.0.0.0/0", "0.0.0.0/0")]
    [InlineData("203.0.113.77/27", "203.0.113.64/27")]
    [InlineData("2001:db8:ffff::1/33", "2001:db8:8000::/33")]
    [InlineData("192.0.2.1/32", "192.0.2.1/32")]
    [InlineData("10.0.0.0", null)]
    [InlineData("10.0.0.0/33", null)]
    [InlineData("10.0.0.0/-1", null)]
    [InlineData("all/8", null)]
    public void A_range_is_read_as_Kubernetes_does(string text, string? expected) =>
        Assert.Equal(expected, NetworkRange.Parse(text)?.ToString());

    [Theory]
    [InlineData("{cidr: 0.0.0.0/0}", true)]
    [InlineData("{cidr: '::/0'}", false)]
    [InlineData("{cidr: 10.0.0.0/8}", false)]
    [InlineData("{cidr: '${X}'}", null)]
    [InlineData("{cidr: 0.0.0.0/0, except: []}", true)]
    [InlineData("{cidr: 0.0.0.0/0, except: [10.0.0.0/8]}", true)]
    [InlineData("{cidr: 0.0.0.0/0, except: [10.0.0.0/8, 169.254.0.0/16]}", false)]
    [InlineData("{cidr: 0.0.0.0/0, except: ['${X}', 169.254.169.254/32]}", false)]
    [InlineData("{cidr: 0.0.0.0/0, except: ['${X}']}", null)]
    [InlineData("{cidr: 0.0.0.0/0, except: '${X}'}", null)]
    public void An_exception_takes_addresses_out(string block, bool? expected)
    {
        var rule = Assert.Single(NetworkObjects.Policy($"{{egress: [{{to: [{{ipBlock: {block}}}]}}]}}").Egress);
        Assert.Equal(expected, Assert.Single(rule.Peers).IpBlock!.Contains(new IPAddress([169, 254, 169, 254])));
    }
}
