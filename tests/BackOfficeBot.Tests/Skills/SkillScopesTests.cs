using System.Reflection;
using System.Text.RegularExpressions;
using BackOfficeBot.Graph;
using BackOfficeBot.Testing;

namespace BackOfficeBot.Tests.Skills;

/// Which calls each skill makes, read from its compiled code and from that of the product's folders that it uses, against the README's table.
public sealed partial class SkillScopesTests
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private const string Skills = "BackOfficeBot.Skills.";

    private static readonly Assembly Product = typeof(BotHost).Assembly;

    [Fact]
    public void The_readme_names_the_permissions_that_each_skill_needs_and_no_others()
    {
        var readme = Row().Matches(File.ReadAllText(Path.Combine(Repository.Root, "README.md")))
            .ToDictionary(row => row.Groups[1].Value, row => (Delegated: Scopes(row.Groups[2].Value), Application: Scopes(row.Groups[3].Value)));
        var skills = Product.GetTypes().Where(t => t.Namespace?.StartsWith(Skills, StringComparison.Ordinal) == true).Select(t => t.Namespace![Skills.Length..].Split('.')[0]).Distinct().Order().ToList();

        Assert.Equal(skills, readme.Keys.Order());
        foreach (var skill in skills)
        {
            var classes = Reached(skill);
            Assert.Equal([skill, .. Permissions(classes).Select(p => p.Delegated).Distinct().Order()], [skill, .. readme[skill].Delegated]);
            Assert.Equal([skill, .. Permissions(classes.Where(AsksForTheBot)).Select(p => p.Application).Distinct().Order()], [skill, .. readme[skill].Application]);
        }
        Assert.NotEmpty(readme["Meetings"].Application);
    }

    private static List<string> Scopes(string cell) => [.. Code().Matches(cell).Select(m => m.Groups[1].Value).Order()];

    private static IEnumerable<GraphPermission> Permissions(IEnumerable<Type> classes)
    {
        var called = classes.SelectMany(Calls).Select(m => (m.DeclaringType?.Name, m.Name)).ToHashSet();
        return GraphScopes.All.Where(p => called.Contains((p.Port, p.Member)));
    }

    private static bool AsksForTheBot(Type type) => Calls(type).Any(m => m.DeclaringType == typeof(GraphCaller) && m.Name == nameof(GraphCaller.App));

    /// The skill's own classes and what they call elsewhere in the product, but for other skills.
    private static HashSet<Type> Reached(string skill)
    {
        var reached = Product.GetTypes().Where(t => (t.Namespace == Skills + skill || t.Namespace?.StartsWith(Skills + skill + ".", StringComparison.Ordinal) == true) && t.DeclaringType is null).ToHashSet();
        var open = new Queue<Type>(reached);
        while (open.TryDequeue(out var type))
            foreach (var next in Calls(type).Select(m => Outermost(m.DeclaringType)).OfType<Type>())
                if (next.Assembly == Product && next.Namespace?.StartsWith(Skills, StringComparison.Ordinal) != true && reached.Add(next))
                    open.Enqueue(next);
        return reached;
    }

    private static Type? Outermost(Type? type) => type?.DeclaringType is { } outer ? Outermost(outer) : type is { IsConstructedGenericType: true } ? type.GetGenericTypeDefinition() : type;

    private static IEnumerable<MethodBase> Calls(Type type) =>
        type.GetMethods(Everything).Concat<MethodBase>(type.GetConstructors(Everything)).SelectMany(Calls).Concat(type.GetNestedTypes(Everything).SelectMany(Calls));

    /// Every call, callvirt, newobj and ldftn of a method; what only looks like one names no method.
    private static IEnumerable<MethodBase> Calls(MethodBase method)
    {
        var il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var i = 0; i + 4 < il.Length; i++)
            if ((il[i] is 0x28 or 0x6F or 0x73 || (il[i] == 0x06 && i > 0 && il[i - 1] == 0xFE)) && Resolved(method, BitConverter.ToInt32(il, i + 1)) is { } called)
                yield return called;
    }

    private static MethodBase? Resolved(MethodBase from, int token)
    {
        try
        {
            return from.Module.ResolveMethod(token, from.DeclaringType?.GetGenericArguments(), from.IsGenericMethod ? from.GetGenericArguments() : null);
        }
        catch (Exception e) when (e is ArgumentException or BadImageFormatException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^\| (\w+) \| ((?:none|`)[^|]*) \| ((?:none|`)[^|]*) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
