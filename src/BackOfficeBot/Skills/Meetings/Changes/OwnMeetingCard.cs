using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Meetings.Form;
using BackOfficeBot.Skills.Meetings.Invitations;
using BackOfficeBot.Skills.Meetings.Overview;
using BackOfficeBot.Skills.Meetings.Words;

namespace BackOfficeBot.Skills.Meetings.Changes;

internal static class OwnMeetingCard
{
    private const int Most = 5;

    /// Several that may be meant, or all of a day: one button each.
    public static AdaptiveCard Which(CardPlace place, IReadOnlyList<CalendarEvent> own, MeetingWish to, TimeZoneInfo zone, DateOnly? allOf, bool isSeries = false, AgendaOwner? whose = null)
    {
        var (t, a) = (MeetingDetailTexts.In(place.Language), AgendaTexts.In(place.Language));
        return (Rows(place, own, zone, (e, title) => OwnMeetings.Move.Button(place.Seal, title, OwnMove.Of(e, to) with { All = isSeries, Whose = whose })) with
        {
            Heading = allOf is { } day ? a.Of(When.Day(day, place.Language)) : InvitationTexts.In(place.Language).Which,
            Ask = allOf is null ? null : own.Count > 0 ? t.OneAtATime : t.NothingToMove,
        }).Card();
    }

    /// Several that may be meant, for what is said with each button.
    public static AdaptiveCard Which(CardPlace place, IReadOnlyList<CalendarEvent> own, TimeZoneInfo zone, Func<CalendarEvent, string, CardAction> button) => Rows(place, own, zone, button).Card();

    private static Frame Rows(CardPlace place, IReadOnlyList<CalendarEvent> own, TimeZoneInfo zone, Func<CalendarEvent, string, CardAction> button)
    {
        var a = AgendaTexts.In(place.Language);
        var shown = own.Take(Most).ToList();
        string Title(CalendarEvent e) => string.IsNullOrWhiteSpace(e.Subject) ? a.NoSubject : PlainText.OneLine(e.Subject);
        return new()
        {
            Heading = InvitationTexts.In(place.Language).Which,
            Body = [.. shown.Select((e, i) => MeetingCards.Row(i + 1, MeetingForm.Shortened(Title(e)), When.Full(new(e.Start, e.End), zone, place.Language))), .. own.Count > Most ? [new TextBlock { Text = Markdown.Escape(a.More(own.Count - Most)), Wrap = true }] : Array.Empty<CardElement>()],
            Actions = [.. shown.Select(e => button(e, MeetingForm.Shortened($"{e.Start.In(zone):HH:mm} {Title(e)}", 20)))],
        };
    }
}
