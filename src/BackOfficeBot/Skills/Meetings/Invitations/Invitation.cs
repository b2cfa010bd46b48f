using System.Text.Json.Serialization;
using BackOfficeBot.Graph;

namespace BackOfficeBot.Skills.Meetings.Invitations;

/// A meeting to which the person is invited, as a card showed it; without the other guests.
internal sealed record Invitation(CalendarEvent Event)
{
    public bool IsOfSeries => Event.SeriesId is not null;

    public string Organizer => Event.Organizer?.Name ?? Event.Organizer?.Address ?? "";

    public static Invitation Of(CalendarEvent shown) => new(shown with { Attendees = [] });

    /// Who is invited by somebody else and has not answered.
    public static bool IsWaiting(CalendarEvent e, DateTimeOffset now) => IsInvited(e) && e is { Answer: AttendeeAnswer.None, WantsAnswer: true } && e.End > now;

    public static bool IsInvited(CalendarEvent e) => e is { IsOrganizer: false, IsCancelled: false, Organizer: not null, Answer: not AttendeeAnswer.Organizer };
}

/// Invitations among which one is chosen.
internal sealed record InvitationList(IReadOnlyList<Invitation> Invitations);

/// An answer that was given, with what had stood before, so that it can be taken back.
internal sealed record AnswerGiven(Invitation Invitation, bool Series, AttendeeAnswer Was, InvitationAnswer Answer, DateTimeOffset At)
{
    public string EventId => Series ? Invitation.Event.SeriesId! : Invitation.Event.Id;
}

/// Several answers that were given at once.
internal sealed record AnswersGiven(IReadOnlyList<AnswerGiven> Answers);

internal sealed record InvitationState(Guid Key);

internal sealed record InvitationChoice(Guid Key, int Index);

/// <param name="Series">Null until it is said whether one or all are meant.</param>
internal sealed record AnswerState(Guid Key, InvitationAnswer Answer, bool? Series);

/// One of a series, or all of it.
/// <param name="Whose">In whose calendar, where it is another one's.</param>
internal sealed record SeriesScope(Guid Key, bool All, AgendaOwner? Whose = null);

internal sealed record DeclineForm
{
    public string? Reason { get; init; }
}

internal sealed record ProposeForm
{
    public string? Day { get; init; }
    public string? From { get; init; }
    public string? Comment { get; init; }

    /// "true": at the time that stands the person does not come.
    public string? Otherwise { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Invitation))]
[JsonSerializable(typeof(InvitationList))]
[JsonSerializable(typeof(AnswerGiven))]
[JsonSerializable(typeof(AnswersGiven))]
[JsonSerializable(typeof(InvitationState))]
[JsonSerializable(typeof(InvitationChoice))]
[JsonSerializable(typeof(AnswerState))]
[JsonSerializable(typeof(SeriesScope))]
[JsonSerializable(typeof(DeclineForm))]
[JsonSerializable(typeof(ProposeForm))]
internal sealed partial class InvitationJson : JsonSerializerContext;
