namespace KubeLint.Helm.Schemas;

/// <summary>The versions of JSON Schema.</summary>
internal enum SchemaDraft
{
    Draft4 = 4,
    Draft6 = 6,
    Draft7 = 7,
    Draft2019 = 2019,
    Draft2020 = 2020,
}
