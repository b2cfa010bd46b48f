using BackOfficeBot.Sandbox.Graph.Mail;
using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.Graph.Subscriptions;

/// <summary>What a subscription looks at: whose, which kind, perhaps only one folder or list, the permission that it takes and how long it may live.</summary>
internal sealed record Watched(string OwnerId, string Kind, string? Container, string Need, int Minutes)
{
    public static Watched? Of(string resource, string? me, OfficeState office)
    {
        IReadOnlyList<string> path;
        try
        {
            path = GraphPath.Read("/" + resource.Trim('/').Split('?')[0], me).Segments;
        }
        catch (GraphProblem)
        {
            return null;
        }
        if (path is not ["users", var user, ..] || office.Mailbox(user) is not { } mailbox) return null;
        return path switch
        {
            [_, _, "events"] => new(mailbox.Id, "event", null, "Calendars.Read", 10_080),
            [_, _, "messages"] => new(mailbox.Id, "message", null, "Mail.ReadBasic", 10_080),
            [_, _, "mailFolders", var folder, "messages"] => new(mailbox.Id, "message", MailDocuments.Folder(mailbox, folder).Text("id"), "Mail.ReadBasic", 10_080),
            [_, _, "todo", "lists", var list, "tasks"] => new(mailbox.Id, "task", list, "Tasks.Read", 4_230),
            [_, _, "drive", "items", "root"] => new(mailbox.Id, "file", null, "Files.Read", 42_300),
            _ => null,
        };
    }

    public bool Sees(OfficeChange change, OfficeState office)
    {
        if (change.OwnerId != OwnerId || change.Kind != Kind) return false;
        if (Container is null || change.Change == "deleted") return true;
        var mailbox = office.Mailbox(OwnerId)!;
        return Container == (Kind == "task" ? mailbox.Tasks.Find(change.Id).Text("_list") : mailbox.Messages.Find(change.Id).Text("parentFolderId"));
    }
}
