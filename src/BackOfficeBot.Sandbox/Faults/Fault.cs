using System.Text.Json.Serialization;

namespace BackOfficeBot.Sandbox.Faults;

/// <summary>What goes wrong.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FaultKind>))]
internal enum FaultKind
{
    /// <summary>429 with Retry-After; the request is not carried out.</summary>
    Throttle,

    /// <summary>A 5xx answer, or a 4xx where such a status is given.</summary>
    ServerError,

    /// <summary>No answer within the patience of the client.</summary>
    Timeout,

    /// <summary>A right answer that comes late.</summary>
    Slow,

    /// <summary>The connection breaks; a notification of Graph's is lost.</summary>
    Drop,

    /// <summary>Bot Service and Graph's notifications only: delivered twice.</summary>
    Duplicate,

    /// <summary>Bot Service and Graph's notifications only: delivered late.</summary>
    Late,

    /// <summary>Assistant only: the content filter stops the question.</summary>
    ContentFilter,

    /// <summary>Assistant only: the model refuses.</summary>
    Refusal,

    /// <summary>Assistant only: an answer that is no JSON.</summary>
    Nonsense,

    /// <summary>Assistant only: JSON of another schema.</summary>
    WrongSchema,

    /// <summary>Assistant only: a model that does whatever the data orders.</summary>
    Obey,
}

/// <summary>A fault to be met by the next requests that it fits.</summary>
internal sealed record Fault
{
    public string Id { get; init; } = "";

    /// <summary>graph, connector, token, login, assistant, activities (what Bot Service delivers to the bot), notifications (what Graph tells those who subscribed), or * for any but the last.</summary>
    public string Service { get; init; } = "*";

    /// <summary>A part of the path, with * for anything, such as <c>/users/*/events</c>; absent: any path.</summary>
    public string? Path { get; init; }

    /// <summary>The HTTP method; absent: any.</summary>
    public string? Method { get; init; }

    public required FaultKind Kind { get; init; }

    /// <summary>How many requests meet it; absent: all until it is taken back.</summary>
    public int? Count { get; init; }

    /// <summary>How many fitting requests pass unharmed before it starts.</summary>
    public int Skip { get; init; }

    /// <summary>0 to 1: the part of the fitting requests that meet it.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>The status of a ServerError.</summary>
    public int Status { get; init; } = 503;

    /// <summary>The code of a ServerError's error, such as MailboxNotEnabledForRESTAPI; absent: what the status usually has.</summary>
    public string? Code { get; init; }

    /// <summary>Retry-After in seconds, sent with Throttle and, where given, with ServerError.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>Milliseconds of Slow, Late and Timeout; absent: 3 s, and 100 s for Timeout.</summary>
    public int? Delay { get; init; }

    /// <summary>ServerError, Timeout and Drop: the request is carried out first, only its answer is lost.</summary>
    public bool AfterCarriedOut { get; init; }

    /// <summary>Whether the model itself goes wrong, behind an HTTP answer that is right.</summary>
    [JsonIgnore]
    public bool IsOfModel => Kind is FaultKind.ContentFilter or FaultKind.Refusal or FaultKind.Nonsense or FaultKind.WrongSchema or FaultKind.Obey;

    [JsonIgnore]
    public TimeSpan Wait => TimeSpan.FromMilliseconds(Delay ?? (Kind == FaultKind.Timeout ? 100_000 : 3_000));
}
