using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Graph.Mail;
using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.Graph.Files;

/// <summary>Links and permissions of files.</summary>
internal static class ShareRoutes
{
    public static IReadOnlyList<GraphRoute> All { get; } =
    [
        new("POST", DriveRoutes.Item + "/createLink", DriveRoutes.Write, CreateLink),
        new("POST", DriveRoutes.Item + "/invite", DriveRoutes.Write, Invite),
        new("GET", DriveRoutes.Item + "/permissions", DriveRoutes.Read, List),
    ];

    private static GraphReply CreateLink(GraphCall call)
    {
        var stored = DriveRoutes.Find(call);
        var (type, scope) = (call.Body.Text("type") ?? "view", call.Body.Text("scope") ?? "organization");
        if (type is not ("view" or "edit" or "embed") || scope is not ("anonymous" or "organization" or "users")) throw GraphProblem.BadRequest("invalidRequest", "type must be view or edit, scope anonymous, organization or users.");
        var old = stored.Items("_permissions").FirstOrDefault(permission => permission.Text("link/type") == type && permission.Text("link/scope") == scope);
        if (old is not null) return call.Item(old.Clone(), "permission");
        var permission = new JsonObject
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["roles"] = new JsonArray(type == "edit" ? "write" : "read"),
            ["hasPassword"] = false,
            ["link"] = new JsonObject { ["type"] = type, ["scope"] = scope, ["webUrl"] = $"https://valdoro-my.sharepoint.example/:t:/g/personal/{Guid.NewGuid():N}", ["preventsDownload"] = false },
        };
        Add(call, stored, permission);
        return call.Item(permission.Clone(), "permission", 201);
    }

    private static GraphReply Invite(GraphCall call)
    {
        var stored = DriveRoutes.Find(call);
        var recipients = call.Body.Items("recipients").Select(recipient => recipient.Text("email") ?? call.Office.Mailbox(recipient.Text("objectId"))?.Mail ?? "").ToList();
        if (recipients.Count == 0 || recipients.Any(address => !address.Contains('@', StringComparison.Ordinal))) throw GraphProblem.BadRequest("invalidRequest", "At least one recipient is not known.");
        var roles = call.Body.Texts("roles").ToList();
        if (roles.Count == 0 || roles.Any(role => role is not ("read" or "write"))) throw GraphProblem.BadRequest("invalidRequest", "roles must be read or write.");
        var permissions = recipients.Select(address =>
        {
            var mailbox = call.Office.Mailbox(address);
            if (stored.Items("_permissions").FirstOrDefault(p => p.Text("grantedToV2/user/id") == (mailbox?.Id ?? address) && roles.All(role => p.Texts("roles").Contains(role))) is { } given)
                return given.Clone();
            var permission = new JsonObject
            {
                ["id"] = Guid.NewGuid().ToString(),
                ["roles"] = Json.Array(roles.Select(role => JsonValue.Create(role))),
                ["grantedToV2"] = new JsonObject { ["user"] = new JsonObject { ["id"] = mailbox?.Id ?? address, ["displayName"] = mailbox?.Name ?? address } },
                ["invitation"] = new JsonObject { ["email"] = address, ["signInRequired"] = call.Body.Flag("requireSignIn", true) },
            };
            Add(call, stored, permission);
            if (call.Body.Flag("sendInvitation") && mailbox is not null) Tell(call, stored, mailbox);
            return permission.Clone();
        }).ToList();
        return call.Page(permissions, "Collection(permission)");
    }

    private static void Tell(GraphCall call, JsonObject stored, Mailbox mailbox) => Post.Receive(call.Office, mailbox, new()
    {
        ["subject"] = new Both("File condiviso: ", "Shared with you: ").In(mailbox.Locale) + stored.Text("name"),
        ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = System.Net.WebUtility.HtmlEncode(call.Body.Text("message") ?? "") },
        ["from"] = Json.Recipient(call.Target.Address),
        ["sender"] = Json.Recipient(call.Target.Address),
        ["toRecipients"] = new JsonArray(Json.Recipient(mailbox.Address)),
    });

    private static GraphReply List(GraphCall call)
    {
        var owner = new JsonObject
        {
            ["id"] = "owner",
            ["roles"] = new JsonArray("owner"),
            ["grantedToV2"] = new JsonObject { ["user"] = new JsonObject { ["id"] = call.Target.Id, ["displayName"] = call.Target.Name } },
        };
        return call.Page(DriveRoutes.Find(call).Items("_permissions").Select(permission => permission.Clone()).Prepend(owner), "permissions");
    }

    private static void Add(GraphCall call, JsonObject stored, JsonObject permission)
    {
        (stored["_permissions"] as JsonArray ?? (JsonArray)(stored["_permissions"] = new JsonArray())!).Add(permission);
        DriveItems.Put(call.Target, stored, call.Office.Now);
    }
}
