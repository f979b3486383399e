namespace KubeLint.Analysis.Resources;

/// <summary>
/// The objects of which a set holds several, as where the folders of two clusters lie beside each other: each copy
/// belongs to what is nearest to it.
/// </summary>
internal sealed class ResourceVariants(IEnumerable<Resource> resources)
{
    private readonly ILookup<string, Resource> _byKey = resources.Where(static resource => resource.Name.Length > 0).ToLookup(static resource => resource.Key);

    /// <summary>Whether neither object has another copy that shares more folders with the other object.</summary>
    public bool Meet(Resource left, Resource right)
    {
        var shared = CountSharedFolders(left, right);
        return !_byKey[left.Key].Any(copy => CountSharedFolders(copy, right) > shared)
            && !_byKey[right.Key].Any(copy => CountSharedFolders(left, copy) > shared);
    }

    /// <summary>How many leading folders the paths of two objects have in common.</summary>
    public static int CountSharedFolders(Resource left, Resource right)
    {
        var (first, second) = (left.Source.Path, right.Source.Path);
        var count = 0;
        for (var i = 0; i < first.Length && i < second.Length && first[i] == second[i]; i++)
        {
            if (first[i] is '/' or '\\')
                count++;
        }
        return count;
    }
}
