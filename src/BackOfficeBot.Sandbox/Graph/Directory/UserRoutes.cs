using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BackOfficeBot.Sandbox.Graph.OData;
using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.Graph.Directory;

/// <summary>Users, manager, direct reports, groups, people and photos.</summary>
internal static partial class UserRoutes
{
    private const string Users = "User.ReadBasic|User.Read|User.ReadWrite|Directory.Read";

    public static IReadOnlyList<GraphRoute> All { get; } =
    [
        new("GET", "users", Users, List) { WholeDirectory = true },
        new("GET", "users/{user}", Users, call => Prepare(call).Item(UserDocuments.Of(call.Target, call.Office), "users"), Reach.Directory),
        new("GET", "users/{user}/manager", "User.Read|User.ReadWrite|Directory.Read", Manager, Reach.Directory) { WholeDirectory = true },
        new("GET", "users/{user}/directReports", "User.Read|Directory.Read", Reports, Reach.Directory),
        new("GET", "users/{user}/memberOf", "User.Read|GroupMember.Read|Directory.Read", Groups, Reach.Directory),
        new("GET", "users/{user}/people", "People.Read", People),
        new("GET", "users/{user}/photo/$value", "User.ReadBasic|User.Read|ProfilePhoto.Read", Photo, Reach.Directory),
    ];

    private static GraphReply List(GraphCall call)
    {
        var eventual = string.Equals(call.Request.Header("ConsistencyLevel"), "eventual", StringComparison.OrdinalIgnoreCase);
        if (call.Query["$search"] is not null && !eventual)
            throw GraphProblem.BadRequest("Request_UnsupportedQuery", "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'");
        if (call.Query["$filter"] is { } filter)
        {
            if (Contains().IsMatch(filter)) throw GraphProblem.BadRequest("Request_UnsupportedQuery", "Unsupported Query: the function contains is not supported on users.");
            if (Advanced().IsMatch(filter) && !(eventual && call.Query["$count"] == "true"))
                throw GraphProblem.BadRequest("Request_UnsupportedQuery", "Operator is only supported with $count=true and the header 'ConsistencyLevel: eventual'.");
        }
        call.Query.Searcher = (user, search) => ODataSearch.Matches(search, (property, words) => user.Text(property ?? "displayName") is { } text && ODataSearch.HasWords(text, words));
        var users = call.Office.Mailboxes.Select(mailbox => UserDocuments.Of(mailbox, call.Office));
        if (call.Query["$orderby"] is null) users = users.OrderBy(user => user.Text("displayName"), StringComparer.InvariantCultureIgnoreCase);
        return Prepare(call).Page(users, "users");
    }

    private static GraphReply Manager(GraphCall call) => Boss(call.Office, call.Target.Person?.ManagerId) is { } manager
        ? Prepare(call).Item(UserDocuments.Typed(manager, "user"), "directoryObjects")
        : throw GraphProblem.NotFound("Request_ResourceNotFound", "Resource 'manager' does not exist or one of its queried reference-property objects are not present.");

    private static GraphReply Reports(GraphCall call) => Prepare(call).Page(ReportsOf(call.Target.Id, call.Office), "directoryObjects");

    private static GraphReply Groups(GraphCall call) => call.Page(call.Office.Groups.Where(group => group.MemberIds.Contains(call.Target.Id))
        .Select(group => UserDocuments.Typed(UserDocuments.OfGroup(group), "group")), "directoryObjects");

    /// <summary>Whom one works with: one's manager, reports and office first.</summary>
    private static GraphReply People(GraphCall call)
    {
        var self = call.Target.Person ?? throw GraphProblem.NotFound();
        call.Query.Searcher = (person, search) => ODataSearch.Matches(search, (_, words) => ODataSearch.HasWords($"{person.Text("displayName")} {person.Text("userPrincipalName")}", words));
        var people = call.Office.People.Where(person => person.Id != self.Id && !person.IsShared).OrderByDescending(person => Nearness(self, person)).ThenBy(person => person.Name, StringComparer.Ordinal);
        return call.Page(people.Select(person => new JsonObject
        {
            ["id"] = person.Id,
            ["displayName"] = person.Name,
            ["givenName"] = person.GivenName,
            ["surname"] = person.Surname,
            ["jobTitle"] = person.Title,
            ["department"] = person.Department,
            ["companyName"] = call.Office.Seed.Company,
            ["officeLocation"] = person.Office.City,
            ["userPrincipalName"] = person.Mail,
            ["isFavorite"] = false,
            ["scoredEmailAddresses"] = new JsonArray(new JsonObject { ["address"] = person.Mail, ["relevanceScore"] = Nearness(self, person) }),
            ["phones"] = new JsonArray(new JsonObject { ["type"] = "business", ["number"] = person.Phone }),
            ["personType"] = new JsonObject { ["class"] = "Person", ["subclass"] = "OrganizationUser" },
        }), $"users('{self.Id}')/people", 10);
    }

    private static GraphReply Photo(GraphCall call) => call.Target.Person is { IsShared: false } person
        ? GraphReply.File(Portrait.Of(person), "image/png")
        : throw GraphProblem.NotFound("ImageNotFound", "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown.");

    private static GraphCall Prepare(GraphCall call)
    {
        call.Query.Defaults = UserDocuments.Defaults;
        call.Query.Expander = (user, name) => name switch
        {
            "manager" => Boss(call.Office, call.Office.Person(user.Text("id"))?.ManagerId) is { } manager ? UserDocuments.Typed(manager, "user") : null,
            "directReports" => Json.Array(ReportsOf(user.Text("id")!, call.Office)),
            _ => throw GraphProblem.BadRequest("Request_BadRequest", $"'{name}' cannot be expanded on users."),
        };
        return call;
    }

    private static JsonObject? Boss(OfficeState office, string? managerId) => office.Mailbox(managerId) is { } manager ? UserDocuments.Of(manager, office) : null;

    private static IEnumerable<JsonObject> ReportsOf(string id, OfficeState office) => office.People.Where(person => person.ManagerId == id)
        .Select(person => UserDocuments.Typed(UserDocuments.Of(office.Mailbox(person.Id)!, office), "user"));

    private static double Nearness(Person self, Person other) =>
        (self.ManagerId == other.Id || other.ManagerId == self.Id ? 20 : 0) + (self.Department == other.Department ? 10 : 0) + (self.Office == other.Office ? 5 : 0) + 1;

    [GeneratedRegex(@"\bcontains\s*\(", RegexOptions.IgnoreCase)]
    private static partial Regex Contains();

    [GeneratedRegex(@"\bendswith\s*\(|\sne\s|\bnot\b", RegexOptions.IgnoreCase)]
    private static partial Regex Advanced();
}
