using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Meetings.Form;
using BackOfficeBot.Skills.Meetings.Overview;

namespace BackOfficeBot.Skills.Meetings.Invitations;

/// Invitations, and the answers to them.
internal static class InvitationCards
{
    public const int Lines = 5;

    /// One line and one button each; those that do not fit come when these are answered.
    public static AdaptiveCard List(CardPlace place, Guid key, IReadOnlyList<Invitation> invitations, TimeZoneInfo zone, bool waiting, string? notice = null)
    {
        var (t, seen) = (InvitationTexts.In(place.Language), invitations.Take(Lines).ToList());
        return new Frame
        {
            Heading = waiting ? t.Heading : t.Which,
            Notice = string.Join(' ', new[] { notice, waiting ? t.Count(invitations.Count) : null }.OfType<string>()) is { Length: > 0 } said ? said : null,
            Body =
            [
                .. seen.Select((invitation, i) => new TextBlock
                {
                    Text = $"**{i + 1}. {Markdown.Escape(Subject(place, invitation))}** · {Markdown.Escape(When(place, invitation, zone))} · {Markdown.Escape($"{t.From} {invitation.Organizer}")}"
                        + (invitation.IsOfSeries ? $" · ↻ {Markdown.Escape(t.Repeats)}" : ""),
                    Wrap = true, Spacing = Spacing.Small,
                }),
                .. invitations.Count > seen.Count ? [new TextBlock { Text = Markdown.Escape(t.More(invitations.Count - seen.Count)), IsSubtle = true, Wrap = true }] : Array.Empty<CardElement>(),
            ],
            Actions = [.. seen.Select((invitation, i) => InvitationVerbs.Open.Button(place.Seal, MeetingForm.Shortened($"{i + 1}. {Subject(place, invitation)}", 20), new(key, i), i == 0 ? ActionStyle.Positive : null))],
        }.Card();
    }

    /// The invitation as it stands, with what can be answered.
    public static AdaptiveCard Show(CardPlace place, Guid key, Invitation invitation, TimeZoneInfo zone, string? clash, string? notice = null)
    {
        var t = InvitationTexts.In(place.Language);
        var answer = invitation.Event.Answer;
        return (Frame(place, invitation, zone, answer, notice) with
        {
            Body = clash is null ? [] : [Line(clash)],
            Ask = answer is AttendeeAnswer.None ? t.AnswerAsk : null,
            Actions =
            [
                .. answer is AttendeeAnswer.Accepted ? [] : new[] { InvitationVerbs.Answer.Button(place.Seal, t.Accept, new(key, InvitationAnswer.Accept, null), ActionStyle.Positive) },
                .. answer is AttendeeAnswer.Tentative ? [] : new[] { InvitationVerbs.Answer.Button(place.Seal, t.Maybe, new(key, InvitationAnswer.Tentative, null)) },
                InvitationVerbs.Answer.Button(place.Seal, t.Decline, new(key, InvitationAnswer.Decline, null)),
                .. invitation.Event is { TakesProposals: true, IsAllDay: false } ? [InvitationVerbs.AskPropose.Button(place.Seal, t.OtherTime, new(key))] : Array.Empty<CardAction>(),
                .. Outlook(place, invitation),
            ],
        }).Card();
    }

    /// One of the series, or all of it?
    public static AdaptiveCard OneOrAll(CardPlace place, Guid key, Invitation invitation, TimeZoneInfo zone, InvitationAnswer answer)
    {
        var t = InvitationTexts.In(place.Language);
        return (Frame(place, invitation, zone, invitation.Event.Answer, null) with
        {
            Ask = t.OneOrAll,
            Actions =
            [
                InvitationVerbs.Answer.Button(place.Seal, t.ThisOnly, new(key, answer, false), ActionStyle.Positive),
                InvitationVerbs.Answer.Button(place.Seal, t.AllSeries, new(key, answer, true)),
                InvitationVerbs.Show.Button(place.Seal, t.Back, new(key)),
            ],
        }).Card();
    }

    public static AdaptiveCard Decline(CardPlace place, Guid key, Invitation invitation, TimeZoneInfo zone, bool? series, string? reason, FormErrors errors, string? notice = null)
    {
        var t = InvitationTexts.In(place.Language);
        var isOpen = invitation.IsOfSeries && series is null;
        return (Frame(place, invitation, zone, invitation.Event.Answer, notice) with
        {
            Ask = t.DeclineAsk,
            Body =
            [
                .. errors.At(new InputText
                {
                    Id = "reason", Label = t.Reason, IsMultiline = true, Value = reason, MaxLength = reason?.Length > MeetingBooker.LongestReason ? null : MeetingBooker.LongestReason,
                }),
            ],
            Actions =
            [
                .. isOpen || series is not true ? [InvitationVerbs.Decline.Button(place.Seal, invitation.IsOfSeries ? t.DeclineThis : t.Decline, new(key, InvitationAnswer.Decline, false), ActionStyle.Destructive)] : Array.Empty<CardAction>(),
                .. isOpen || series is true ? [InvitationVerbs.Decline.Button(place.Seal, t.DeclineSeries, new(key, InvitationAnswer.Decline, true), ActionStyle.Destructive)] : Array.Empty<CardAction>(),
                InvitationVerbs.Show.Button(place.Seal, t.Back, new(key), associatedInputs: AssociatedInputs.None),
            ],
        }).Card();
    }

    public static AdaptiveCard Propose(CardPlace place, Guid key, Invitation invitation, TimeZoneInfo zone, ProposeForm form, FormErrors errors, IReadOnlyList<string> known)
    {
        var t = InvitationTexts.In(place.Language);
        return (Frame(place, invitation, zone, invitation.Event.Answer, null) with
        {
            Ask = t.ProposeAsk,
            Body =
            [
                .. errors.At(new InputDate { Id = "day", Label = t.Day, IsRequired = true, ErrorMessage = MeetingTexts.In(place.Language).DayMissing, Value = WallClock.Day(form.Day) }),
                .. errors.At(new InputTime { Id = "from", Label = t.Hour, IsRequired = true, ErrorMessage = t.HourMissing, Value = WallClock.Time(form.From) }),
                .. known.Select(Line),
                .. errors.At(new InputText { Id = "comment", Label = t.Comment, IsMultiline = true, Value = form.Comment, MaxLength = form.Comment?.Length > MeetingBooker.LongestReason ? null : MeetingBooker.LongestReason }),
                new InputToggle { Id = "otherwise", Label = t.OtherwiseLabel, Title = t.Otherwise, Value = form.Otherwise ?? "false", Wrap = true },
            ],
            Actions =
            [
                InvitationVerbs.Propose.Button(place.Seal, t.Propose, new(key), ActionStyle.Positive),
                InvitationVerbs.Show.Button(place.Seal, t.Back, new(key), associatedInputs: AssociatedInputs.None),
            ],
        }).Card();
    }

    /// What was answered; until when it can be taken back, with the way to it.
    public static AdaptiveCard Answered(CardPlace place, Guid? undo, Invitation invitation, TimeZoneInfo zone, AttendeeAnswer answer, bool series, string notice)
    {
        var t = InvitationTexts.In(place.Language);
        return (Frame(place, invitation, zone, answer, notice, series) with
        {
            Actions = [.. undo is { } key ? [InvitationVerbs.Undo.Button(place.Seal, t.Undo, new(key))] : Array.Empty<CardAction>(), .. answer is AttendeeAnswer.Declined ? [] : Outlook(place, invitation)],
        }).Card();
    }

    public static string When(CardPlace place, Invitation invitation, TimeZoneInfo zone) => invitation.Event is { IsAllDay: true, FirstDay: { } day }
        ? Common.When.Day(day, place.Language) : Common.When.Full(new(invitation.Event.Start, invitation.Event.End), zone, place.Language);

    public static string Subject(CardPlace place, Invitation invitation) => AgendaCard.Subject(AgendaTexts.In(place.Language), invitation.Event);

    private static Frame Frame(CardPlace place, Invitation invitation, TimeZoneInfo zone, AttendeeAnswer answer, string? notice, bool? series = null)
    {
        var (t, m) = (InvitationTexts.In(place.Language), MeetingTexts.In(place.Language));
        return new()
        {
            Heading = Subject(place, invitation),
            State = (answer switch { AttendeeAnswer.Accepted => Tone.Done, AttendeeAnswer.Declined => Tone.Quiet, _ => Tone.Open }, t.Of(answer)),
            Notice = notice,
            Facts =
            [
                (m.WhenLabel, When(place, invitation, zone)),
                (t.From, invitation.Organizer),
                .. invitation.IsOfSeries ? [(t.Repeats, series switch { true => t.AllSeries, false => t.ThisOnly, null => t.OneOfSeries })] : Array.Empty<(string, string)>(),
                .. invitation.Event.Location is { Length: > 0 } location ? [(m.WhereLabel, location)] : Array.Empty<(string, string)>(),
            ],
        };
    }

    private static IEnumerable<CardAction> Outlook(CardPlace place, Invitation invitation) =>
        invitation.Event.WebLink is { } link ? [new ActionOpenUrl { Title = MeetingTexts.In(place.Language).OpenInOutlook, Url = link }] : [];

    private static TextBlock Line(string text) => new() { Text = Markdown.Escape(text), Wrap = true, Spacing = Spacing.Small };
}
