using KubeLint.Analysis.Schemas;

namespace KubeLint.Analysis.Tests.Schemas;

public sealed class SchemaCatalogTests
{
    [Fact]
    public void A_container_is_reached_through_every_workload()
    {
        foreach (var (apiVersion, kind, path) in new[]
        {
            ("v1", "Pod", "spec"),
            ("v1", "PodTemplate", "template.spec"),
            ("v1", "ReplicationController", "spec.template.spec"),
            ("apps/v1", "Deployment", "spec.template.spec"),
            ("apps/v1", "StatefulSet", "spec.template.spec"),
            ("apps/v1", "DaemonSet", "spec.template.spec"),
            ("apps/v1", "ReplicaSet", "spec.template.spec"),
            ("batch/v1", "Job", "spec.template.spec"),
            ("batch/v1", "CronJob", "spec.jobTemplate.spec.template.spec"),
        })
        {
            Assert.True(SchemaCatalog.Bundled.TryFind(apiVersion, kind, out var schema), kind);
            foreach (var field in path.Split('.'))
            {
                Assert.True(schema!.TryFind(field, out var type), $"{kind}: {field}");
                schema = type.Schema;
            }
            Assert.Equal("PodSpec", schema!.Name);
        }
    }

    [Fact]
    public void Every_type_can_be_reached_and_says_what_it_holds()
    {
        Assert.True(SchemaCatalog.Bundled.GetType("PodSpec").TryFind("containers", out var containers));
        Assert.Equal((FieldKind.List, FieldKind.Object), (containers.Kind, containers.Element!.Kind));
        Assert.True(containers.Element.Schema!.TryFind("image", out var image));
        Assert.Equal(FieldKind.Text, image.Kind);
        Assert.True(SchemaCatalog.Bundled.GetType("ResourceRequirements").TryFind("limits", out var limits));
        Assert.Equal((FieldKind.Map, FieldKind.Quantity), (limits.Kind, limits.Element!.Kind));
    }

    [Fact]
    public void Field_names_are_case_sensitive() => Assert.False(SchemaCatalog.Bundled.GetType("VolumeMount").TryFind("readonly", out _));

    [Fact]
    public void A_version_that_is_newer_than_the_table_is_not_in_it() => Assert.False(SchemaCatalog.Bundled.TryFind("apps/v2", "Deployment", out _));

    [Fact]
    public void An_ephemeral_container_has_the_fields_of_a_container() =>
        Assert.Empty(SchemaCatalog.Bundled.GetType("Container").FieldNames.Except(SchemaCatalog.Bundled.GetType("EphemeralContainer").FieldNames));
}
