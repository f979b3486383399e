namespace KubeLint.Analysis.Tests.Rbac;

public sealed class RbacIndexTests
{
    private const string ClusterRole = "kind: ClusterRole\nmetadata: {name: reader}\n";

    [Fact]
    public void A_binding_finds_the_role_of_its_kind_and_namespace()
    {
        var index = RbacObjects.Index(
            ClusterRole,
            "kind: Role\nmetadata: {name: reader, namespace: b}\n",
            "kind: Role\nmetadata: {name: reader, namespace: a}\n",
            Binding("RoleBinding", "a", "Role"),
            Binding("RoleBinding", "a", "ClusterRole"),
            Binding("RoleBinding", "c", "Role"));
        Assert.Equal("a", index.Resolve(index.Bindings[0])!.Resource.Namespace);
        Assert.True(index.Resolve(index.Bindings[1])!.IsClusterRole);
        Assert.Null(index.Resolve(index.Bindings[2]));
    }

    [Fact]
    public void An_object_without_a_namespace_may_be_of_any()
    {
        var index = RbacObjects.Index("kind: Role\nmetadata: {name: reader}\n", Binding("RoleBinding", "a", "Role"));
        Assert.NotNull(index.Resolve(index.Bindings[0]));
        Assert.Single(index.BindingsOf(index.Roles[0]));
    }

    [Theory]
    [InlineData(new string[0], false)]
    [InlineData(new[] { "RoleBinding" }, true)]
    [InlineData(new[] { "RoleBinding", "ClusterRoleBinding" }, false)]
    [InlineData(new[] { "ClusterRoleBinding" }, false)]
    public void A_cluster_role_may_be_bound_in_namespaces_only(string[] kinds, bool expected)
    {
        var index = RbacObjects.Index([ClusterRole, .. kinds.Select(kind => Binding(kind, "a", "ClusterRole"))]);
        Assert.Equal(expected, index.IsBoundInNamespacesOnly(index.Roles[0]));
    }

    [Theory]
    [InlineData("{kind: ClusterRole, name: '${ROLE}'}")]
    [InlineData("{kind: '${KIND}', name: reader}")]
    [InlineData("{kind: ClusterRole}")]
    [InlineData("reader")]
    public void A_role_that_is_not_known_is_not_resolved(string reference)
    {
        var index = RbacObjects.Index(ClusterRole, $"kind: ClusterRoleBinding\nmetadata: {{name: b}}\nroleRef: {reference}\n");
        Assert.Null(index.Resolve(index.Bindings[0]));
        Assert.Empty(index.BindingsOf(index.Roles[0]));
    }

    [Theory]
    [InlineData("kind: ClusterRole\nmetadata: {name: 'system:node'}\n", true)]
    [InlineData("kind: Role\nmetadata: {name: 'kubeadm:nodes-kubeadm-config'}\n", true)]
    [InlineData("kind: ClusterRole\nmetadata: {name: edit}\n", true)]
    [InlineData("kind: Role\nmetadata: {name: edit}\n", false)]
    [InlineData("kind: ClusterRole\nmetadata: {name: x, labels: {kubernetes.io/bootstrapping: rbac-defaults}}\n", true)]
    [InlineData("kind: ClusterRole\nmetadata: {name: x}\naggregationRule: {clusterRoleSelectors: []}\n", true)]
    [InlineData("kind: ClusterRole\nmetadata: {name: x, labels: {kubernetes.io/bootstrapping: other}}\n", false)]
    public void Default_and_aggregated_roles_are_exempt(string yaml, bool expected) =>
        Assert.Equal(expected, RbacObjects.Role(yaml).IsExempt);

    [Theory]
    [InlineData("{kind: ServiceAccount, name: default, namespace: a}", "a", true)]
    [InlineData("{kind: User, name: 'system:serviceaccount:a:default'}", "a", true)]
    [InlineData("{kind: User, name: default}", "", false)]
    public void The_default_service_account_is_known_by_both_its_names(string subject, string @namespace, bool expected)
    {
        var found = Assert.Single(RbacObjects.Binding($"kind: RoleBinding\nsubjects:\n- {subject}\n").Subjects);
        Assert.Equal(expected, found.IsDefaultServiceAccount);
        Assert.Equal(@namespace, found.Namespace);
    }

    [Fact]
    public void Subjects_that_are_not_known_are_left_out() =>
        Assert.Equal(["jane"], RbacObjects.Binding("kind: RoleBinding\nsubjects: [null, jane, {kind: User}, {kind: User, name: '${USER}'}, {kind: '${KIND}', name: joe}, {kind: User, name: jane}]\n")
            .Subjects.Select(subject => subject.Name));

    private static string Binding(string kind, string @namespace, string roleKind) =>
        $"kind: {kind}\nmetadata: {{name: b, namespace: {@namespace}}}\nroleRef: {{kind: {roleKind}, name: reader}}\n";
}
