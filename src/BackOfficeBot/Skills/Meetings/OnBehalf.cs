using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;

namespace BackOfficeBot.Skills.Meetings;

/// Whoever may write into somebody's calendar sets up meetings in that name.
internal sealed class OnBehalf(MeetingPeople people, ICalendar calendar)
{
    /// The organiser, or why not; neither where somebody names oneself.
    public async Task<(Invitee? Organizer, string? Problem)> OfAsync(Turn turn, string name, CancellationToken ct)
    {
        var t = MeetingTexts.In(turn.Language);
        var named = await people.ByNameAsync(turn.Caller(), [name], t, ct);
        if (named.Problem == t.OnlyYou)
            return (null, null);
        if (named.Found is not [var organizer])
            return (null, FormTexts.In(turn.Language).InWhoseName(name, named.Candidates.Count > 1 ? MeetingCards.Names([.. named.Candidates.Select(c => c.Name)], turn.Language) : null));
        return await calendar.MayWriteAsync(turn.Caller(), organizer.Id!, ct) ? (organizer, null) : (null, FormTexts.In(turn.Language).NotInThatName(organizer.Name));
    }
}
