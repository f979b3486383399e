using System.Collections.Immutable;
using System.Reflection;
using KubeLint.Analysis.Diagnostics;
using KubeLint.Analysis.Rules;

namespace KubeLint.Engine.RuleAssemblies;

/// <summary>Loads the rules of third parties. Whatever is wrong with one of them costs that one only.</summary>
public sealed class RuleAssemblyLoader
{
    private readonly Dictionary<string, string> _owners;

    // Several rules of an assembly may report one descriptor, but not two descriptors of one id.
    private readonly Dictionary<string, string> _declared = new(StringComparer.OrdinalIgnoreCase);

    private readonly ImmutableArray<Rule>.Builder _rules = ImmutableArray.CreateBuilder<Rule>();
    private readonly ImmutableArray<RuleAssemblyProblem>.Builder _problems = ImmutableArray.CreateBuilder<RuleAssemblyProblem>();

    private RuleAssemblyLoader(IEnumerable<DiagnosticDescriptor> taken) =>
        _owners = taken.Select(descriptor => descriptor.Id).Distinct(StringComparer.OrdinalIgnoreCase).ToDictionary(id => id, _ => "KubeLint", StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Loads assemblies, each from the file as it is now. A rule is a public class with a public constructor without
    /// parameters that derives from <see cref="Rule"/>.
    /// </summary>
    /// <param name="paths">Full paths; one that is there twice counts once.</param>
    /// <param name="taken">What other rules report, whose ids are not free.</param>
    public static LoadedRules Load(IEnumerable<string> paths, IEnumerable<DiagnosticDescriptor> taken)
    {
        var loader = new RuleAssemblyLoader(taken);
        foreach (var path in paths.Distinct(StringComparer.Ordinal))
            loader.Read(path);
        return new LoadedRules(loader._rules.ToImmutable(), loader._problems.ToImmutable());
    }

    private void Read(string path)
    {
        var file = Path.GetFileName(path);
        if (!File.Exists(path))
        {
            _problems.Add(new($"Rules of '{file}' are", $"'{path}' does not exist; build it first, or correct the path"));
            return;
        }
        var (types, failure) = ReadTypes(path);
        var accepted = new List<Rule>();
        var rejected = new List<(string Type, string Reason)>();
        foreach (var type in types.Where(IsRule).OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            if (Create(type, path, out var rule) is { } reason)
                rejected.Add((type.FullName!, reason));
            else
                accepted.Add(rule!);
        }
        _rules.AddRange(accepted);
        Report(file, accepted.Count > 0, failure, rejected);
    }

    /// <summary>One problem for an assembly of which nothing runs; where something does, one for each rule that does not.</summary>
    private void Report(string file, bool isUsable, string? failure, List<(string Type, string Reason)> rejected)
    {
        if (isUsable)
        {
            if (failure is not null)
                _problems.Add(new($"Some rules of '{file}' are", failure));
            _problems.AddRange(rejected.Select(rule => new RuleAssemblyProblem($"Rule '{rule.Type}' of '{file}' is", rule.Reason)));
            return;
        }
        var reason = failure
            ?? (rejected.Count > 0 ? $"'{rejected[0].Type}': {rejected[0].Reason}" : "it holds no public class that derives from KubeLint.Analysis.Rules.Rule");
        _problems.Add(new($"Rules of '{file}' are", reason));
    }

    private static (IEnumerable<Type> Types, string? Failure) ReadTypes(string path)
    {
        try
        {
            return (new RuleAssemblyContext(path).LoadRules().GetTypes(), null);
        }
        catch (ReflectionTypeLoadException exception)
        {
            // A base class or a field's type is missing; the other types can be used.
            return (exception.Types.OfType<Type>(), $"{MessageOf(exception.LoaderExceptions.FirstOrDefault() ?? exception)}; put what it needs beside it, or build it against this version of KubeLint.Analysis");
        }
        catch (BadImageFormatException)
        {
            return ([], "it is no .NET assembly");
        }
        catch (Exception exception)
        {
            return ([], $"it cannot be loaded: {MessageOf(exception)}");
        }
    }

    private static bool IsRule(Type type) => type is { IsVisible: true, IsAbstract: false, ContainsGenericParameters: false } && type.IsSubclassOf(typeof(Rule));

    /// <summary>Makes a rule and claims its ids, or says why it cannot be used.</summary>
    private string? Create(Type type, string path, out Rule? rule)
    {
        rule = null;
        if (type.GetConstructor(Type.EmptyTypes) is not { } constructor)
            return "it has no public constructor without parameters";
        try
        {
            var created = (Rule)constructor.Invoke(null);
            var descriptors = created.Descriptors;
            if (descriptors.IsDefaultOrEmpty)
                return "it declares no descriptor";
            if (descriptors.Select(DescriptorCheck.FindProblem).FirstOrDefault(problem => problem is not null) is { } problem)
                return problem;
            if (descriptors.FirstOrDefault(descriptor => _owners.TryGetValue(descriptor.Id, out var owner) && owner != path) is { } duplicate)
                return $"its id '{duplicate.Id}' is taken by {Path.GetFileName(_owners[duplicate.Id])}; choose another";
            if (descriptors.FirstOrDefault(descriptor => _declared.TryGetValue(descriptor.Id, out var other) && other != descriptor.Name) is { } second)
                return $"its id '{second.Id}' is that of {_declared[second.Id]} in the same assembly; choose another";
            foreach (var descriptor in descriptors)
            {
                _owners[descriptor.Id] = path;
                _declared[descriptor.Id] = descriptor.Name;
            }
            rule = new GuardedRule(created, descriptors);
            return null;
        }
        catch (Exception exception)
        {
            // Code of others may throw anything here.
            var cause = Unwrap(exception);
            return $"making it threw {cause.GetType().Name}: {MessageOf(cause)}";
        }
    }

    private static Exception Unwrap(Exception exception) =>
        exception is TargetInvocationException or TypeInitializationException && exception.InnerException is { } inner ? Unwrap(inner) : exception;

    private static string MessageOf(Exception exception) => exception.Message.ReplaceLineEndings(" ").TrimEnd(' ', '.');
}
