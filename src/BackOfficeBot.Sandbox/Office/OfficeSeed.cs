using System.Text.Json;

namespace BackOfficeBot.Sandbox.Office;

/// <summary>The file office.json as it is written: keys instead of ids, days counted from today, texts in both languages.</summary>
internal sealed record OfficeSeed
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    public required string Company { get; init; }
    public required string Domain { get; init; }
    public required IReadOnlyList<string> AppPermissions { get; init; }
    public required IReadOnlyDictionary<string, Branch> Offices { get; init; }
    public required IReadOnlyList<PersonSeed> People { get; init; }
    public required IReadOnlyList<PersonSeed> SharedMailboxes { get; init; }
    public required IReadOnlyList<RoomSeed> Rooms { get; init; }
    public required IReadOnlyList<GroupSeed> Groups { get; init; }
    public required IReadOnlyList<EventSeed> Events { get; init; }
    public required IReadOnlyList<string> Lunch { get; init; }
    public required IReadOnlyList<MailSeed> Mails { get; init; }
    public required IReadOnlyList<FileSeed> Files { get; init; }
    public required IReadOnlyList<TaskSeed> Tasks { get; init; }

    public static OfficeSeed Load()
    {
        using var stream = typeof(OfficeSeed).Assembly.GetManifestResourceStream("office.json")!;
        return JsonSerializer.Deserialize<OfficeSeed>(stream, Json)!;
    }
}

/// <summary>A text in both languages.</summary>
internal sealed record Both(string It, string En)
{
    public string In(string locale) => locale.StartsWith("it", StringComparison.OrdinalIgnoreCase) ? It : En;
}

/// <summary>One of the firm's offices: address, IANA zone and language.</summary>
internal sealed record Branch(string City, string Country, string Street, string PostalCode, string Zone, string Locale, string Phone);

internal sealed record PersonSeed(int N, string Key, string Name, string Title, string Department, string Office)
{
    public string Role { get; init; } = "employee";
    public string? Manager { get; init; }
    public string Hours { get; init; } = "09:00-18:00";
    public IReadOnlyList<string> DelegateOf { get; init; } = [];
    public Both? AutomaticReply { get; init; }
}

internal sealed record RoomSeed(int N, string Key, string Name, string Office, int Capacity, int Floor)
{
    public string? Video { get; init; }
    public string? Display { get; init; }
    public string? Audio { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];
    public bool Accessible { get; init; }
}

internal sealed record GroupSeed(int N, string Key, string Name, IReadOnlyList<string> Members);

/// <summary>Either once (Workday counted from today, with Start or whole Days), or Weekly on weekdays, or Monthly on the first such weekday.</summary>
internal sealed record EventSeed(string Organizer, Both Subject)
{
    public IReadOnlyList<string> Attendees { get; init; } = [];
    public IReadOnlyList<string> Guests { get; init; } = [];
    public IReadOnlyList<string> Weekly { get; init; } = [];
    public string? Monthly { get; init; }
    public int Workday { get; init; }
    public string Start { get; init; } = "00:00";
    public int Minutes { get; init; }
    public int Days { get; init; }
    public bool Online { get; init; }
    public string? Room { get; init; }
    public string? Place { get; init; }
    public string ShowAs { get; init; } = "busy";
    public string Sensitivity { get; init; } = "normal";
    public Both? Body { get; init; }

    /// <summary>What is said in it, as WebVTT: of an online meeting that was held.</summary>
    public Both? Transcript { get; init; }
}

internal sealed record MailSeed(string From, IReadOnlyList<string> To, int Workday, string Time, Both Subject, Both Body)
{
    public string? FromName { get; init; }
    public IReadOnlyList<string> Cc { get; init; } = [];
    public bool Read { get; init; }
    public bool Important { get; init; }
    public bool Flagged { get; init; }

    /// <summary>Mails of one name are one conversation.</summary>
    public string? Thread { get; init; }

    /// <summary>Names of attachments with their texts.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();

    /// <summary>So many more recipients outside.</summary>
    public int Crowd { get; init; }
}

internal sealed record FileSeed(string Owner, string Path, string Text);

internal sealed record TaskSeed(string Owner, Both Title, int DueWorkday)
{
    public bool Important { get; init; }
}
