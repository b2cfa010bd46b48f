using System.Text.Json.Serialization;
using BackOfficeBot.Common;
using BackOfficeBot.Skills.Meetings.Changes;
using BackOfficeBot.Skills.Meetings.Form;
using BackOfficeBot.Skills.Meetings.Holds;
using BackOfficeBot.Skills.Meetings.Overview;
using BackOfficeBot.Skills.Meetings.Polls;
using BackOfficeBot.Skills.Meetings.Rooms;
using BackOfficeBot.Skills.Meetings.Series;

namespace BackOfficeBot.Skills.Meetings;

/// The states of a MEET record.
internal static class MeetingStates
{
    /// The row stands, the event perhaps does not yet.
    public const string Booking = "booking";
    public const string Booked = "booked";
    /// Booked, and a change of it is under way.
    public const string Changing = "changing";
    public const string Refused = "refused";
    /// Times are kept in the calendar: asked for, there, being taken away, gone.
    public const string Holding = "holding";
    public const string Held = "held";
    public const string Releasing = "releasing";
    public const string Released = "released";
    /// People vote on its times, or have voted.
    public const string Polling = "polling";
    /// An executive has to say yes first.
    public const string Asked = "asked";
    public const string Cancelled = "cancelled";
}

/// What the history calls that which happens to a booked meeting: the log of changes tells of these.
internal static class MeetingActions
{
    public const string Moved = "moved";
    public const string RoomChanged = "room changed";
    public const string Renamed = "renamed";
    public const string PeopleChanged = "people changed";
    public const string SeriesMoved = "series moved";
    public const string ChangeUndone = "change undone";
    public const string Gone = "gone from the calendar";
    public const string ChangedThere = "changed in Outlook";
}

/// What only a meeting has: kept in the record, the truth about the event is Graph's.
internal sealed record MeetingData
{
    public required MeetingDraft Draft { get; init; }
    public required DateTimeOffset Start { get; init; }
    public DateTimeOffset? BookedAt { get; init; }
    public string? EventId { get; init; }
    public string? WebLink { get; init; }
    public string? JoinUrl { get; init; }

    /// Its owner keeps it private in Outlook: whoever may write there does not see it.
    public bool IsPrivate { get; init; }

    /// The key of the change that is under way.
    public Guid? Editing { get; init; }
    public MeetingBefore? Before { get; init; }

    /// What is to be read before.
    public Preparation.MeetingPapers? Papers { get; init; }

    public RoomRefusal? RoomRefused { get; init; }

    /// It may stay without an agenda: nobody asks again.
    public bool AgendaWaived { get; init; }

    /// Times that are kept in the organiser's calendar, and until when.
    public IReadOnlyList<MeetingHold>? Holds { get; init; }
    public DateTimeOffset? HeldUntil { get; init; }

    /// The vote on its times.
    public MeetingPoll? Poll { get; init; }

    /// The question to an executive.
    public Executives.MeetingAsk? Ask { get; init; }

    /// The question to an executive whether it may be moved.
    public Executives.MoveAsk? Move { get; init; }

    public Span Span => new(Start, Start + Draft.Duration);

    /// Of a series, whose first one may be left out or at another time.
    [JsonIgnore]
    public Span First
    {
        get
        {
            var first = Draft.Series?.Starts(Start, WallClock.Zone(Draft.Zone)).FirstOrDefault(Start) ?? Start;
            return new(first, first + Draft.Duration);
        }
    }

    /// Of a series: with it all is over. Where all of them are left out, it is the first day that was asked for.
    [JsonIgnore]
    public Span Last
    {
        get
        {
            var last = Draft.Series?.Starts(Start, WallClock.Zone(Draft.Zone)).LastOrDefault(Start) ?? Start;
            return new(last, last + Draft.Duration);
        }
    }
}

/// A form that is open: the id that the meeting will have, and whose it is.
internal sealed record MeetingFormState(Guid Id, string OrganizerId, string OrganizerName, string Zone)
{
    public string? AskedById { get; init; }
    public string? AskedByName { get; init; }
    public bool IsAlone { get; init; }
    public Guid? CallId { get; init; }
    public IReadOnlyList<Files.MeetingFile>? Files { get; init; }

    /// The sentence that opened it, where the assistant may be asked about what is missing.
    public string? Said { get; init; }

    public static MeetingFormState Of(MeetingDraft draft) => new(draft.Id, draft.OrganizerId, draft.OrganizerName, draft.Zone) { IsAlone = draft.IsAlone, CallId = draft.CallId, AskedById = draft.AskedById, AskedByName = draft.AskedByName, Files = draft.Files };
}

/// A form as it was shown, so that words which follow fill it.
internal sealed record MeetingOpenForm(MeetingFormState State, MeetingForm Form);

/// A proposal that was shown, by the key under which it is kept.
internal sealed record ProposalState(Guid Key);

/// One of its times.
internal sealed record TimeState(Guid Key, DateTimeOffset Start);

/// One of its changes, counted from 0.
internal sealed record ChangeState(Guid Key, int Index);

/// A record as a card shows it.
internal sealed record MeetingSeen(Guid Id, int Version);

/// The day of an agenda.
internal sealed record AgendaDay(DateOnly Day, bool All)
{
    /// Null where it is one's own.
    public AgendaOwner? Whose { get; init; }
}

/// Somebody who shares the calendar with who asks.
internal sealed record AgendaOwner(string Id, string Name);

/// What was proposed, kept so that its cards carry only a key and "pick 2" and "book" find it.
internal sealed record MeetingProposal(MeetingDraft Draft, IReadOnlyList<DateTimeOffset> Times, DateTimeOffset? Picked)
{
    /// What would help, counted on behind the times.
    public IReadOnlyList<MeetingDraft>? Changes { get; init; }

    /// The room that is free at each of the times, where any room will do.
    public IReadOnlyList<Invitee?>? Rooms { get; init; }

    /// The person wants none of it: a yes to what comes next is none to this.
    public bool IsLetGo { get; init; }

    /// Times that were shown before these.
    public IReadOnlyList<DateTimeOffset>? Before { get; init; }
}

internal sealed record CancelForm
{
    public string? Reason { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MeetingData))]
[JsonSerializable(typeof(MeetingFormState))]
[JsonSerializable(typeof(DateTimeOffset))]
[JsonSerializable(typeof(ProposalState))]
[JsonSerializable(typeof(TimeState))]
[JsonSerializable(typeof(ChangeState))]
[JsonSerializable(typeof(MeetingSeen))]
[JsonSerializable(typeof(MeetingForm))]
[JsonSerializable(typeof(MeetingOpenForm))]
[JsonSerializable(typeof(MeetingProposal))]
[JsonSerializable(typeof(AgendaDay))]
[JsonSerializable(typeof(FreeQuestion))]
[JsonSerializable(typeof(CancelForm))]
[JsonSerializable(typeof(MeetingEdit))]
[JsonSerializable(typeof(EditPeopleForm))]
[JsonSerializable(typeof(RoomState))]
[JsonSerializable(typeof(OwnMove))]
[JsonSerializable(typeof(SeriesMoved))]
[JsonSerializable(typeof(SeriesUndo))]
[JsonSerializable(typeof(HoldState))]
[JsonSerializable(typeof(HoldRequest))]
[JsonSerializable(typeof(PollState))]
[JsonSerializable(typeof(PollChoice))]
[JsonSerializable(typeof(PollRequest))]
[JsonSerializable(typeof(PollForm))]
[JsonSerializable(typeof(VoteForm))]
internal sealed partial class MeetingJson : JsonSerializerContext;
