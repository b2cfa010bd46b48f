using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Skills.Meetings.Invitations;

namespace BackOfficeBot.Skills.Meetings.Series;

internal static class SeriesCancelCard
{
    public static AdaptiveCard OneOrAll(CardPlace place, SeriesScope scope, Invitation one, TimeZoneInfo zone)
    {
        var t = SeriesTexts.In(place.Language);
        return (Frame(place, one, zone, (Tone.Open, t.ToCancel)) with
        {
            Ask = t.OneOrAll,
            Actions = [SeriesCancel.Ask.Button(place.Seal, t.OnlyThis, scope with { All = false }, ActionStyle.Positive), SeriesCancel.Ask.Button(place.Seal, t.WholeSeries, scope with { All = true })],
        }).Card();
    }

    public static AdaptiveCard Ask(CardPlace place, SeriesScope scope, Invitation one, TimeZoneInfo zone, string? reason, FormErrors errors)
    {
        var (t, m) = (SeriesTexts.In(place.Language), MeetingTexts.In(place.Language));
        return (Frame(place, one, zone, (Tone.Open, t.ToCancel)) with
        {
            Ask = scope.All ? t.AskAll : t.AskOne,
            Body =
            [
                .. errors.At(new InputText
                {
                    Id = "reason", Label = m.CancelReason, IsMultiline = true, Value = reason, MaxLength = reason?.Length > MeetingBooker.LongestReason ? null : MeetingBooker.LongestReason,
                }),
            ],
            Actions =
            [
                SeriesCancel.Cancel.Button(place.Seal, scope.All ? t.CancelAll : t.CancelOne, scope, ActionStyle.Destructive),
                SeriesCancel.Back.Button(place.Seal, InvitationTexts.In(place.Language).Back, scope, associatedInputs: AssociatedInputs.None),
            ],
        }).Card();
    }

    public static AdaptiveCard Done(CardPlace place, SeriesScope scope, Invitation one, TimeZoneInfo zone) =>
        Frame(place, one, zone, (Tone.Quiet, SeriesTexts.In(place.Language).CalledOff(scope.All))).Card();

    private static Frame Frame(CardPlace place, Invitation one, TimeZoneInfo zone, (Tone, string) state) => new()
    {
        Heading = InvitationCards.Subject(place, one),
        State = state,
        Facts = [(MeetingTexts.In(place.Language).WhenLabel, InvitationCards.When(place, one, zone)), (SeriesTexts.In(place.Language).Repeats, InvitationTexts.In(place.Language).OneOfSeries)],
    };
}
