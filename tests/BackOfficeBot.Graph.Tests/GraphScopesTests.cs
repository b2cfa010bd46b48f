using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace BackOfficeBot.Graph.Tests;

public sealed class GraphScopesTests
{
    private static readonly Type[] Ports = [typeof(ICalendar), typeof(IPeople), typeof(IRooms), typeof(IMailboxes), typeof(IMail), typeof(IMessages), typeof(IMailDrafts), typeof(IDrives), typeof(ITodo), typeof(ITranscripts), typeof(ISubscriptions)];

    [Fact]
    public void Every_member_of_every_port_has_its_permissions() =>
        Assert.Equal(Ports.SelectMany(port => port.GetMethods().Select(method => $"{port.Name}.{method.Name}")).Order(),
            GraphScopes.All.Select(p => $"{p.Port}.{p.Member}").Distinct().Order());

    [Fact]
    public void Every_permission_is_one_of_the_constants()
    {
        var constants = typeof(GraphScopes).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!).ToHashSet();

        Assert.Equal(constants.Order(), GraphScopes.All.SelectMany(p => new[] { p.Delegated, p.Application }).Distinct().Order());
    }

    [Fact]
    public void The_readme_shows_this_table()
    {
        var rows = GraphScopes.All.Select(p => $"| `{p.Port}.{p.Member}` | `{p.Operation}` | {p.Delegated} | {p.Application} |");
        var readme = File.ReadAllText(Path.Combine(Repository(), "src", "BackOfficeBot.Graph", "README.md"));

        Assert.Contains(string.Join('\n', rows), readme, StringComparison.Ordinal);
    }

    /// <summary>Holds the table against Microsoft's published permissions, where GRAPH_PERMISSIONS says where they lie; elsewhere there is nothing to compare with.</summary>
    [Fact]
    public void They_are_the_least_that_microsoft_publishes()
    {
        var published = Environment.GetEnvironmentVariable("GRAPH_PERMISSIONS");
        Assert.SkipWhen(published is null, "GRAPH_PERMISSIONS does not say where Microsoft's permissions lie.");
        var operations = JsonNode.Parse(File.ReadAllText(published!))!["operations"]!.AsArray().ToDictionary(o => $"{o!["method"]} {o["path"]}", o => o!);

        // A subscription wants the permission for what it tells of, which is not said by operation.
        Assert.Equal(["GET /users/{user-id}/calendar", "GET /users/{user-id}/photo/$value", "GET /users/{user-id}/messages/{message-id}/$value", "GET /users/{user-id}/messages/{message-id}/attachments/{attachment-id}/$value"], GraphScopes.All.Select(p => p.Operation).Where(o => !operations.ContainsKey(o) && !o.Contains(" /subscriptions", StringComparison.Ordinal)));
        foreach (var permission in GraphScopes.All.Where(p => operations.ContainsKey(p.Operation)))
        {
            // The least shows no text of an event, and finds no mail by its text; of search it is the one for mail, and of large attachments the least is the one of an event.
            var which = permission is { Port: nameof(IMailDrafts), Member: nameof(IMailDrafts.AttachAsync) } && permission.Operation.EndsWith("/createUploadSession", StringComparison.Ordinal) || permission is { Port: nameof(ICalendar), Member: nameof(ICalendar.TextAsync) } or { Port: nameof(IMessages), Delegated: GraphScopes.MailRead, Member: nameof(IMessages.FindAsync) or nameof(IMessages.ThreadAsync) } ? "higher" : "least";
            Assert.Contains(permission.Delegated, Of(operations[permission.Operation], "DelegatedWork", permission.Operation == "POST /search/query" ? "higher" : which));
            // What is asked as "me" is never asked by the app.
            if (!permission.Operation.Contains(" /me/", StringComparison.Ordinal))
                Assert.Contains(permission.Application, Of(operations[permission.Operation], "Application", which));
        }
    }

    private static IEnumerable<string> Of(JsonNode operation, string kind, string which) => operation[kind]![which]!.AsArray().Select(scope => scope!.GetValue<string>());

    private static string Repository([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
