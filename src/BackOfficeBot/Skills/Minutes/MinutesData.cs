using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Minutes;

internal static class MinutesStates
{
    public const string Prepared = "prepared";
    public const string Open = "open";
    public const string Draft = "draft";

    /// Everybody looks it through until a time.
    public const string Correction = "correction";
    public const string Proposed = "proposed";
    public const string Approved = "approved";
    public const string Corrected = "approved as corrected";
    public const string NotApproved = "not approved";
    public const string Signed = "signed";
    public const string Filed = "filed";

    public static bool IsOpen(string state) => state is not (Filed or NotApproved or HistoryActions.Undone);

    public static bool IsApproved(string state) => state is Approved or Corrected or Signed or Filed;
}

internal enum MeetingType { Internal, Board, Assembly, Committee, Other }

/// What makes a meeting able to decide: nothing, more than half of all votes, two thirds of them, or so many.
internal enum QuorumType { None, Majority, TwoThirds, Number }

/// Of what a decision needs more than half, or two thirds, or everybody.
internal enum MajorityType { OfCast, OfPresent, OfAll, TwoThirdsOfPresent, Unanimous }

/// <param name="Number">How many votes, where the type is Number.</param>
internal sealed record QuorumRule(QuorumType Type, MajorityType Majority = MajorityType.OfCast, int? Number = null);

internal enum MinutesRole { Member, Chair, Secretary, Guest }

internal enum Attendance { Expected, Present, Remote, Excused, Absent }

/// Somebody of the directory, or a guest whose id begins with <see cref="GuestId"/>.
internal sealed record MinutesPerson(string Id, string Name, MinutesRole Role)
{
    public const string GuestId = "guest:";

    /// 0 for who has no vote.
    public int Votes { get; init; } = 1;

    /// At the beginning; later arrivals and departures are entries.
    public Attendance Attendance { get; init; }

    /// Of a guest, where it is known.
    public string? Address { get; init; }

    public bool IsGuest => Id.StartsWith(GuestId, StringComparison.Ordinal);
}

/// The call of the meeting: the first or the second, and when it was sent.
internal sealed record MinutesCall(int Number, DateOnly? SentOn = null);

/// An item of the agenda, from 1.
internal sealed record MinutesItem(int Number, string Text)
{
    /// Minutes that are approved under this item.
    public Guid? Approves { get; init; }
}

/// Other minutes of the same body.
internal sealed record MinutesPast(Guid Id, string Reference, DateTimeOffset Start);

/// An action of the last minutes, as it stood when these were prepared.
/// <param name="State">As <see cref="IRecordKind.State"/> says it in the language of the minutes.</param>
internal sealed record OpenAction(string Reference, string Text, string? Who, DateOnly? Due, string State)
{
    /// Done by now; of what was never given to anybody the meeting itself said so.
    public bool IsClosed { get; init; }
}

/// Chair is somebody who takes the chair in another's place.
internal enum EntryType { Note, Decision, Action, Vote, Item, Arrival, Departure, Proxy, Chair }

internal enum VoteChoice { For, Against, Abstained }

/// How somebody voted, where that was said by name.
internal sealed record NamedVote(string Id, string Name, VoteChoice Choice);

internal sealed record MinutesAction
{
    public IReadOnlyList<MinutesName> Who { get; init; } = [];
    public DateOnly? Due { get; init; }

    /// The task that was made of it.
    public string? Task { get; init; }
}

/// <param name="Id">Null for a name that nobody of the minutes has.</param>
internal sealed record MinutesName(string? Id, string Name);

/// All numbers are votes, not heads.
internal sealed record MinutesVote(int For, int Against, int Abstained)
{
    /// The minority and the abstained, or everybody of a roll call.
    public IReadOnlyList<NamedVote> Names { get; init; } = [];
    public bool IsRollCall { get; init; }

    /// Votes that were in the room, by proxy too, and how many were needed for the quorum and to pass.
    public int Present { get; init; }
    public int Quorum { get; init; }
    public int Needed { get; init; }
    public bool Passed { get; init; }

    [JsonIgnore]
    public bool HasQuorum => Present >= Quorum;

    [JsonIgnore]
    public int Cast => For + Against + Abstained;

    /// More were cast than were in the room: who came and went was said later.
    [JsonIgnore]
    public bool IsBeyond => Cast > Present;
}

/// One thing that happened, in the order in which it was written.
internal sealed record MinutesEntry(int Number, EntryType Type, string Text, DateTimeOffset At, string ById, string ByName)
{
    /// The item of the agenda under which it belongs, null before the first.
    public int? Item { get; init; }

    /// The line or sentence that it came from, as it was written.
    public string? Source { get; init; }

    /// The message that it came with: one that comes twice counts once.
    public string? MessageId { get; init; }

    /// The decision's number within these minutes, from 1.
    public int? Decision { get; init; }

    /// The decision's own number once the minutes are approved: DEC-2026-0000012.
    public string? Reference { get; init; }
    public MinutesAction? Action { get; init; }
    public MinutesVote? Vote { get; init; }

    /// Who comes, goes, or gives a proxy.
    public MinutesName? Person { get; init; }

    /// Who votes for them; null where a proxy ends.
    public MinutesName? ProxyTo { get; init; }
}

/// A change of an entry's text that a participant proposes.
internal sealed record MinutesCorrection(int Number, int Entry, string ById, string ByName, DateTimeOffset At, string Before, string After)
{
    /// Null until the secretary has decided.
    public bool? IsTaken { get; init; }
}

internal sealed record MinutesAcceptance(string Id, string Name, DateTimeOffset At);

internal sealed record MinutesSignature(string Id, string Name, MinutesRole Role, DateTimeOffset At);

/// Somebody asked for the minutes to be filed.
internal sealed record MinutesAsked(string ById, string ByName, DateTimeOffset At);

/// Where the document lies.
/// <param name="Missed">Addresses of who was there and could not be given it.</param>
internal sealed record MinutesFiled(string Folder, string Link, IReadOnlyList<string> Missed)
{
    /// LibreOffice is there, and made no PDF.
    public bool IsWithoutPdf { get; init; }
}

/// Later minutes changed something, by this decision of theirs.
internal sealed record MinutesAmendment(string Decision, string Minutes);

/// Uncertain is what nobody can tell: the mailbox may not be read.
internal enum MailStep { ToSend, Sending, Sent, Uncertain, Failed }

internal sealed record MailReader(string Name, string Address);

/// A mail with the minutes. Its key is chosen when its card opens, so that it is sent once.
/// <param name="At">When it was asked for.</param>
internal sealed record MinutesMail(Guid Key, string ById, string ByName, string From, IReadOnlyList<MailReader> To, MailStep Step, DateTimeOffset At)
{
    public DateTimeOffset? TriedAt { get; init; }
}

/// Minutes. The title stands in the record; the secretary is its owner.
internal sealed record MinutesData
{
    public MeetingType Type { get; init; }

    /// "Consiglio di amministrazione", "Comitato sicurezza": whose minutes are one row.
    public required string Body { get; init; }
    public string? Place { get; init; }
    public MinutesCall? Call { get; init; }

    /// As it was planned; the IANA zone of the place.
    public required DateTimeOffset Start { get; init; }
    public DateTimeOffset? End { get; init; }
    public required string Zone { get; init; }

    /// When the chair opened and closed it.
    public DateTimeOffset? OpenedAt { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }

    /// "it" or "en": in which the minutes are written.
    public required string Language { get; init; }

    /// The calendar event that they were prepared from.
    public string? EventId { get; init; }

    /// The link to join, of an online meeting: by it its transcript is found.
    public string? JoinUrl { get; init; }
    public required IReadOnlyList<MinutesPerson> People { get; init; }
    public QuorumRule Rule { get; init; } = new(QuorumType.None);
    public IReadOnlyList<MinutesItem> Agenda { get; init; } = [];
    public MinutesPast? Previous { get; init; }
    public IReadOnlyList<OpenAction> OpenActions { get; init; } = [];

    /// The item that is being dealt with.
    public int? Item { get; init; }

    /// In the order of their numbers; those that were taken out leave a gap.
    [JsonIgnore]
    public IReadOnlyList<MinutesEntry> Entries { get; init; } = [];
    public int LastEntry { get; init; }

    public DateTimeOffset? CorrectBy { get; init; }
    public IReadOnlyList<MinutesCorrection> Corrections { get; init; } = [];
    public IReadOnlyList<MinutesAcceptance> Acceptances { get; init; } = [];
    public IReadOnlyList<MinutesSignature> Signatures { get; init; } = [];

    /// Chair or secretary who left the firm before signing: the minutes are whole without them.
    public IReadOnlyList<MinutesName> Unsigned { get; init; } = [];

    /// Whose signature is still to come; who comes from outside signs on paper.
    [JsonIgnore]
    public IReadOnlyList<MinutesPerson> ToSign =>
        [.. new[] { Chair, Secretary }.OfType<MinutesPerson>().DistinctBy(p => p.Id).Where(p => !p.IsGuest && Signatures.All(s => s.Id != p.Id) && Unsigned.All(u => u.Id != p.Id))];

    /// Until the document lies where it is to be.
    public MinutesAsked? Filing { get; init; }
    public MinutesFiled? Document { get; init; }

    /// What stands in these minutes and in their document stays as it is.
    public IReadOnlyList<MinutesAmendment> Amendments { get; init; } = [];
    public IReadOnlyList<MinutesMail> Mails { get; init; } = [];

    public MinutesPerson? FirstChair => People.FirstOrDefault(p => p.Role == MinutesRole.Chair);

    /// Who presides now, or did so at the end.
    public MinutesPerson? Chair => Entries.LastOrDefault(e => e.Type is EntryType.Chair)?.Person?.Id is { } id ? People.FirstOrDefault(p => p.Id == id) ?? FirstChair : FirstChair;

    /// Of a small meeting the chair writes, too.
    public MinutesPerson? Secretary => People.FirstOrDefault(p => p.Role == MinutesRole.Secretary) ?? FirstChair;

    // One turn looks at the same text a dozen times: for rights, card, index.
    private static readonly ConditionalWeakTable<string, MinutesData> Read = [];

    private const string Row = "entry";

    public static MinutesData Of(Record record) => Read.GetValue(record.Data!, static json =>
    {
        using var document = JsonDocument.Parse(json);
        var entries = document.RootElement.EnumerateObject().Where(p => p.Name.StartsWith(Row, StringComparison.Ordinal)).Select(p => p.Value.Deserialize(MinutesJson.Default.MinutesEntry)!);
        return document.RootElement.Deserialize(MinutesJson.Default.MinutesData)! with { Entries = [.. entries.OrderBy(e => e.Number)] };
    });

    /// Each entry is a member of its own, so that the history keeps the one that changed and not all of them again.
    public void PutInto(Record record)
    {
        var json = new StringBuilder(JsonSerializer.Serialize(this, MinutesJson.Default.MinutesData));
        json.Length--;
        foreach (var entry in Entries)
            json.Append(CultureInfo.InvariantCulture, $",\"{Row}{entry.Number}\":").Append(JsonSerializer.Serialize(entry, MinutesJson.Default.MinutesEntry));
        record.Data = json.Append('}').ToString();
        Read.AddOrUpdate(record.Data, this);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(MinutesData))]
[JsonSerializable(typeof(MinutesEntry))]
[JsonSerializable(typeof(MinutesForm))]
[JsonSerializable(typeof(MinutesDraft))]
[JsonSerializable(typeof(MinutesKey))]
[JsonSerializable(typeof(OldActionSeen))]
[JsonSerializable(typeof(OldActionPage))]
[JsonSerializable(typeof(Documents.MinutesFile))]
[JsonSerializable(typeof(MinutesMeeting))]
[JsonSerializable(typeof(EntryState))]
[JsonSerializable(typeof(EntryForm))]
[JsonSerializable(typeof(RoomForm))]
[JsonSerializable(typeof(MinutesPage))]
[JsonSerializable(typeof(ReviewForm))]
[JsonSerializable(typeof(CorrectionState))]
[JsonSerializable(typeof(Documents.MailState))]
[JsonSerializable(typeof(Documents.MailDraft))]
[JsonSerializable(typeof(Documents.MailForm))]
[JsonSerializable(typeof(Material.KeptMaterial))]
[JsonSerializable(typeof(Material.FoundDraft))]
[JsonSerializable(typeof(Material.PastedForm))]
[JsonSerializable(typeof(Material.MaterialState))]
[JsonSerializable(typeof(Material.FoundState))]
[JsonSerializable(typeof(Material.FoundForm))]
internal sealed partial class MinutesJson : JsonSerializerContext;
