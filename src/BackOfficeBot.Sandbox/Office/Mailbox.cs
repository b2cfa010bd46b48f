using System.Text.Json.Nodes;

namespace BackOfficeBot.Sandbox.Office;

/// <summary>All that belongs to one address of the office: a person, a shared mailbox or a room.</summary>
internal sealed class Mailbox
{
    public Mailbox(Person? person, Room? room, Action<OfficeChange> changed)
    {
        (Person, Room) = (person, room);
        Documents Of(string kind) => new(kind, Id, changed);
        (Calendars, Events, Folders, Messages, Lists, Tasks, Files) = (Of("calendar"), Of("event"), Of("folder"), Of("message"), Of("list"), Of("task"), Of("file"));
    }

    public Person? Person { get; }
    public Room? Room { get; }
    public string Id => Person?.Id ?? Room!.Id;
    public string Name => Person?.Name ?? Room!.Name;
    public string Mail => Person?.Mail ?? Room!.Mail;
    public string Locale => Person?.Locale ?? Room!.Office.Locale;
    public string Zone { get; set; } = "UTC";
    public JsonObject Settings { get; set; } = [];
    public Documents Calendars { get; }
    public Documents Events { get; }
    public Documents Folders { get; }
    public Documents Messages { get; }
    public Documents Lists { get; }
    public Documents Tasks { get; }
    public Documents Files { get; }

    /// <summary>The contents of files and of attachments, by document id.</summary>
    public Dictionary<string, byte[]> Contents { get; } = new(StringComparer.Ordinal);

    /// <summary>What is said in online meetings of this organiser, by the link to join: the hour at which each begins, and the text as WebVTT.</summary>
    public Dictionary<string, (TimeOnly Start, string Vtt)> Transcripts { get; } = new(StringComparer.Ordinal);

    /// <summary>transactionId of a created event to the event's id.</summary>
    public Dictionary<string, string> Transactions { get; } = new(StringComparer.Ordinal);

    public JsonObject Address => new() { ["name"] = Name, ["address"] = Mail };
}
