namespace BackOfficeBot.Skills.Meetings.Executives;

/// The section Executives: whose time has rules, who prepares it, and who may always book.
internal sealed class ExecutivesOptions
{
    public const string Section = "Executives";

    public List<ExecutiveOptions> People { get; set; } = [];
}

internal enum AsksFirst
{
    Never,

    /// Of what somebody else sets up in the executive's name.
    OnBehalf,

    /// Of whatever the executive is invited to, too.
    Always,
}

internal sealed class ExecutiveOptions
{
    /// The object id in Entra.
    public string Id { get; set; } = "";
    public string Name { get; set; } = "";
    public List<ProtectedOptions> Protected { get; set; } = [];

    /// No meeting begins before, none ends after.
    public TimeOnly? Earliest { get; set; }
    public TimeOnly? Latest { get; set; }
    public int? MeetingsPerDay { get; set; }

    /// Stays free around each meeting.
    public TimeSpan Gap { get; set; }

    /// Object ids of those whom the rules do not hold.
    public List<string> MayAlwaysBook { get; set; } = [];
    public List<AssistantOptions> Assistants { get; set; } = [];
    public AsksFirst AsksFirst { get; set; }

    /// How long a question waits for the executive's answer.
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromHours(24);

    /// When tomorrow's brief comes, by the executive's clock; left out, none comes by itself.
    public TimeOnly? Brief { get; set; }

    /// IANA.
    public string Zone { get; set; } = "Europe/Rome";
}

/// Kept free on these days ("Friday") under a name.
internal sealed class ProtectedOptions
{
    public List<string> Days { get; set; } = [];
    public TimeOnly From { get; set; }
    public TimeOnly To { get; set; }
    public string Name { get; set; } = "";
}

internal sealed class AssistantOptions
{
    public string Id { get; set; } = "";
    public string Name { get; set; } = "";
}
