using KubeLint.Helm.Formatting;
using KubeLint.Helm.Origins;
using KubeLint.Helm.Values;

namespace KubeLint.Helm.Tests.Formatting;

public sealed class ValueWriterTests
{
    [Theory]
    [InlineData("v", "0xc000012000")]
    [InlineData("d", "%!d(func()=0xc000012000)")]
    [InlineData("T", "func()")]
    public void A_value_without_a_form_of_its_own_is_an_address(string verb, string expected)
    {
        var output = new TextBuilder();
        new ValueWriter(output, 100).Write(new FunctionPointer(), verb);
        Assert.Equal(expected, output.ToText().Text);
    }

    private sealed class FunctionPointer() : Value(null)
    {
        public override ValueKind Kind => ValueKind.Func;

        public override string TypeName => "func()";

        public override bool IsTrue => true;

        public override Value WithOrigin(Origin? origin) => this;
    }
}
