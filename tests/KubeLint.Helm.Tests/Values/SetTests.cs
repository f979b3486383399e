namespace KubeLint.Helm.Tests.Values;

/// <summary>The language of <c>--set</c>, measured with helm 3.10.1; <c>--set-literal</c> and objects in <c>--set-json</c> are newer, as are the limit of nesting and the message for a nested key without value.</summary>
public sealed class SetTests
{
    [Theory]
    [InlineData("{\"a\":\"b\",\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set a=b")]
    [InlineData("{\"a\":{\"b\":\"c\"},\"d\":\"e\",\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set a.b=c,d=e")]
    [InlineData("{\"a\":[\"x\",\"y\"],\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set a={x,y}")]
    [InlineData("{\"a\":[\"\"],\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set a={}")]
    [InlineData("{\"a\":[1,true,null],\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set a={1,true,null}")]
    [InlineData("{\"a\":[{\"b\":1,\"c\":2},{\"b\":3}],\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set a[0].b=1,a[0].c=2,a[1].b=3")]
    [InlineData("{\"a\":[null,null,\"x\"],\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set a[2]=x")]
    [InlineData("{\"a\":[[null,\"x\"]],\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set a[0][1]=x")]
    [InlineData("{\"a,b\":\"c,d\",\"e.f\":1,\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set a\\,b=c\\,d,e\\.f=1")]
    [InlineData("{\"l\":[1,{\"a\":1}],\"s\":\"text\"}", "--set t=null")]
    [InlineData("{\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{},\"u\":1}", "--set t.x=null,u=1")]
    [InlineData("{\"a\":true,\"b\":true,\"c\":null,\"d\":0,\"e\":\"01\",\"f\":-1,\"g\":\"1.5\",\"h\":\"1e3\",\"i\":1,\"j\":9223372036854775807,\"k\":\"9223372036854775808\",\"l\":\"\",\"s\":\"text\",\"t\":{\"x\":1}}", "--set a=true,b=TRUE,c=null,d=0,e=01,f=-1,g=1.5,h=1e3,i=+1,j=9223372036854775807,k=9223372036854775808,l=")]
    [InlineData("{\"a\":\"1\",\"b\":\"true\",\"c\":\"null\",\"d\":[\"1\",\"2\"],\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set-string a=1,b=true,c=null,d={1,2}")]
    [InlineData("{\"a\":{\"x\":[1,null,1.5]},\"b\":3,\"c\":\"q,r\",\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set-json a={\"x\":[1,null,1.5]},b=3,c=\"q,r\"")]
    [InlineData("{\"a\":null,\"b\":null,\"c\":true,\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set-json a=null,b=,c= true ")]
    [InlineData("{\"a\":{\"b\":\"line1,line2\"},\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set-file a.b=line1,line2")]
    [InlineData("{\"a\":2,\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set a.b=1", "--set a=2")]
    [InlineData("{\"a\":\"1\",\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set-string a=1", "--set a=2", "--set-json a=3")]
    [InlineData("{\"l\":[\"z\"],\"s\":\"text\",\"t\":{\"x\":1}}", "--set l[0]=z")]
    [InlineData("{\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1,\"y\":2}}", "--set t.y=2")]
    [InlineData("{\"a\":\"b=c\",\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set a=b=c")]
    [InlineData("{\"a\":\"\",\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set a=")]
    [InlineData("{\"a\":1,\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set a=1,")]
    [InlineData("{\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set =x")]
    [InlineData("{\"a\":[\"x\",\"y\"],\"b\":\"z\",\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set a={x,y},b=z")]
    [InlineData("{\"a\":[\"x\",\" y \"],\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set a={x, y }")]
    [InlineData("{\"a\":\"\\\"q\\\"\",\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set a=\"q\"")]
    [InlineData("{\"a\":\"  x\",\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set a=  x")]
    [InlineData("{\"a\":[\"\"],\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set a[0]=")]
    [InlineData("{\"a\":[null,{\"b\":{\"c\":[1]}}],\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set a[1].b.c={1}")]
    [InlineData("{\"a\":{\"b\":{\"c\":{\"d\":{\"e\":1}}}},\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set a.b.c.d.e=1")]
    [InlineData("{\"a\":{\"b\":[\"x\",\"y\"]},\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set a.b[0]=x,a.b[1]=y")]
    [InlineData("{\"a\":[],\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set a[0]")]
    [InlineData("{\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set ")]
    [InlineData("{\"a\":\"\",\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set a=\\")]
    [InlineData("{\"a\":[null,{\"b\":1}],\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set-json a[1]={\"b\":1}")]
    [InlineData("{\"a\":\"y\",\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set a=y")]
    [InlineData("{\"a\":[1,null,3],\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set a[0]=1,a[2]=3")]
    [InlineData("{\"a\":0,\"b\":\"00\",\"c\":\"0x1\",\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set a=-0,b=00,c=0x1")]
    [InlineData("{\"a\":{\"b\":\"x,y={z}\\\\,w\"},\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set-literal a.b=x,y={z}\\,w")]
    [InlineData("{\"a\":[null,\"x\"],\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1}}", "--set-literal a[1]=x")]
    [InlineData("{\"a\":{\"b\":1,\"c\":[2]},\"l\":[1,{\"a\":1}],\"s\":\"text\",\"t\":{\"x\":1,\"y\":null}}", "--set-json {\"a\":{\"b\":1},\"t\":{\"y\":null}}", "--set-json a.c=[2]")]
    public void Options_set_values(string expected, params string[] options)
    {
        var composition = Composition.Of("@ values.yaml\nl: [1, {a: 1}]\nt: {x: 1}\ns: text", options);

        Assert.Equal($"root\n{expected}", composition.Text);
        Assert.Empty(composition.Problems);
    }

    [Theory]
    [InlineData("failed parsing --set data: key \"a\" has no value", "--set a")]
    [InlineData("failed parsing --set data: key \"a\" has no value (cannot end with ,)", "--set a,b=1")]
    [InlineData("failed parsing --set data: key \"b\" has no value", "--set a=1,b")]
    [InlineData("failed parsing --set data: list must terminate with '}'", "--set a={x")]
    [InlineData("failed parsing --set data: error parsing index: strconv.Atoi: parsing \"x\": invalid syntax", "--set a[x]=1")]
    [InlineData("failed parsing --set data: negative -1 index not allowed", "--set a[-1]=1")]
    [InlineData("failed parsing --set data: index of 65537 is greater than maximum supported index of 65536", "--set a[65537]=1")]
    [InlineData("failed parsing --set data: unexpected data at end of array index: ['x']", "--set a[0]x=1")]
    [InlineData("failed parsing --set data: unable to parse key: interface conversion: interface {} is int64, not map[string]interface {}", "--set a=1,a.b=2")]
    [InlineData("failed parsing --set data: unable to parse key: interface conversion: interface {} is int64, not []interface {}", "--set a=1,a[0]=2")]
    [InlineData("failed parsing --set data: key \"c\" has no value", "--set a.b.c")]
    [InlineData("failed parsing --set data: key map \"a\" has no value", "--set a..b=1", "--set x=1")]
    [InlineData("failed parsing --set data: unable to parse key: interface conversion: interface {} is int64, not []interface {}", "--set a[0]=1,a[0][0]=2")]
    [InlineData("failed parsing --set data: error parsing index: strconv.Atoi: parsing \"99999999999999999999\": value out of range", "--set a[99999999999999999999]=1")]
    [InlineData("failed parsing --set-json data a={x", "--set-json a={x")]
    [InlineData("failed parsing --set-json data {\"a\":", "--set-json {\"a\":")]
    [InlineData("failed parsing --set-string data: key \"a\" has no value", "--set-string a")]
    [InlineData("failed parsing --set-literal data: key \"a\" has no value", "--set-literal a")]
    [InlineData("failed parsing --set data: value name nested level is greater than maximum supported nested level of 30", "--set a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t.u.v.w.x.y.z.a.b.c.d.e.f.g.h.i.j=1")]
    [InlineData("failed parsing --set data: key map \"a\" has no value", "--set a.=1")]
    [InlineData("failed parsing --set data: unable to parse key: interface conversion: interface {} is nil, not map[string]interface {}", "--set a=null,a.b=1")]
    [InlineData("failed parsing --set data: unable to parse key: interface conversion: interface {} is map[string]interface {}, not []interface {}", "--set a.b=1,a[0]=1")]
    public void A_text_that_cannot_be_read_is_reported(string message, params string[] options)
    {
        var composition = Composition.Of("@ values.yaml\nl: [1, {a: 1}]", options);

        var problem = Assert.Single(composition.Problems);
        Assert.Equal(message, problem.Message);
        Assert.Equal("options", problem.Place.File.Path);
    }
}
