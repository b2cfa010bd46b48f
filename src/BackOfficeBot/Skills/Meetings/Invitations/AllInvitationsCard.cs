using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Meetings.Invitations;

/// One of several invitations, with what is to be known of it.
internal sealed record AllLine(Invitation Invitation, string? Problem);

internal static class AllInvitationsCard
{
    public static AdaptiveCard Ask(CardPlace place, Guid key, IReadOnlyList<AllLine> lines, int all, TimeZoneInfo zone)
    {
        var (t, i) = (AllInvitationsTexts.In(place.Language), InvitationTexts.In(place.Language));
        return new Frame
        {
            Heading = i.Heading,
            Notice = lines.Any(l => l.Invitation.IsOfSeries) ? t.WholeSeries : null,
            Body = [.. Lines(place, lines, all, zone)],
            Ask = t.Ask(lines.Count),
            Actions = [InvitationVerbs.AcceptAll.Button(place.Seal, t.Accept, new(key), ActionStyle.Positive), InvitationVerbs.List.Button(place.Seal, t.OneByOne, new(key))],
        }.Card();
    }

    /// With one reason for all of them.
    public static AdaptiveCard AskDecline(CardPlace place, Guid key, IReadOnlyList<AllLine> lines, int all, TimeZoneInfo zone, string? reason, FormErrors errors)
    {
        var (t, i) = (AllInvitationsTexts.In(place.Language), InvitationTexts.In(place.Language));
        return new Frame
        {
            Heading = i.Heading,
            Notice = lines.Any(l => l.Invitation.IsOfSeries) ? t.DeclineWholeSeries : null,
            Body =
            [
                .. Lines(place, lines, all, zone),
                .. errors.At(new InputText
                {
                    Id = "reason", Label = i.Reason, IsMultiline = true, Value = reason, MaxLength = reason?.Length > MeetingBooker.LongestReason ? null : MeetingBooker.LongestReason,
                }),
            ],
            Ask = t.AskDecline(lines.Count),
            Actions =
            [
                InvitationVerbs.DeclineAll.Button(place.Seal, t.Decline, new(key), ActionStyle.Destructive),
                InvitationVerbs.List.Button(place.Seal, t.OneByOne, new(key), associatedInputs: AssociatedInputs.None),
            ],
        }.Card();
    }

    public static AdaptiveCard Done(CardPlace place, Guid? undo, IReadOnlyList<AllLine> lines, TimeZoneInfo zone, string said, bool isUndone = false) => new Frame
    {
        Heading = InvitationTexts.In(place.Language).Heading,
        State = (isUndone ? Tone.Quiet : lines.Any(l => l.Problem is not null) ? Tone.Problem : Tone.Done, said),
        Body = [.. lines.Select(line => Line(place, line, line.Problem is null ? isUndone ? "◷" : "✓" : "⚠", zone))],
        Actions =
        [
            .. lines.Any(l => l.Problem is not null) ? [InvitationVerbs.List.Button(place.Seal, AllInvitationsTexts.In(place.Language).OneByOne, new(default), ActionStyle.Positive)] : Array.Empty<CardAction>(),
            .. undo is { } key ? [InvitationVerbs.UndoAll.Button(place.Seal, AllInvitationsTexts.In(place.Language).Undo, new(key))] : Array.Empty<CardAction>(),
        ],
    }.Card();

    private static IEnumerable<CardElement> Lines(CardPlace place, IReadOnlyList<AllLine> lines, int all, TimeZoneInfo zone) =>
    [
        .. lines.Select((line, n) => Line(place, line, $"{n + 1}.", zone)),
        .. all > lines.Count ? [new TextBlock { Text = Markdown.Escape(InvitationTexts.In(place.Language).More(all - lines.Count)), IsSubtle = true, Wrap = true }] : Array.Empty<CardElement>(),
    ];

    private static TextBlock Line(CardPlace place, AllLine line, string mark, TimeZoneInfo zone)
    {
        var (t, one) = (InvitationTexts.In(place.Language), line.Invitation);
        return new()
        {
            Text = $"**{mark} {Markdown.Escape(InvitationCards.Subject(place, one))}** · {Markdown.Escape($"{(one.Event.IsAllDay ? InvitationCards.When(place, one, zone) : When.Short(one.Event.Start, zone, place.Language, place.Now))} · {t.From} {one.Organizer}")}"
                + (one.IsOfSeries ? $" · ↻ {Markdown.Escape(t.AllSeries)}" : "") + (line.Problem is { } problem ? $" · ⚠ {Markdown.Escape(problem)}" : ""),
            Wrap = true,
            Spacing = Spacing.Small,
        };
    }
}
