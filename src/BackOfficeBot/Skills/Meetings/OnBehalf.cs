using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Meetings.Form;

namespace BackOfficeBot.Skills.Meetings;

/// Whoever may write into somebody's calendar sets up meetings in that name: said in words, or chosen in the form.
internal sealed class OnBehalf(MeetingPeople people, ICalendar calendar)
{
    /// The organiser, or why not and who might be meant; none of it where somebody names oneself.
    public async Task<(Invitee? Organizer, string? Problem, IReadOnlyList<Invitee> Candidates)> OfAsync(Turn turn, string name, CancellationToken ct)
    {
        var t = MeetingTexts.In(turn.Language);
        var named = await people.ByNameAsync(turn.Caller(), [name], t, ct);
        if (named.Problem == t.OnlyYou)
            return (null, null, []);
        if (named.Found is not [var organizer])
            return (null, FormTexts.In(turn.Language).InWhoseName(name, named.Candidates.Count > 1 ? MeetingCards.Names([.. named.Candidates.Select(c => c.Name)], turn.Language) : null), named.Candidates);
        return await calendar.MayWriteAsync(turn.Caller(), organizer.Id!, ct) ? (organizer, null, []) : (null, FormTexts.In(turn.Language).NotInThatName(organizer.Name), [organizer]);
    }

    /// Whose meeting a form is, as chosen in it, or why it cannot be; a form without the choice stays what it was.
    public async Task<(MeetingFormState State, Invitee? Chosen, string? Problem)> ChosenAsync(Turn turn, MeetingFormState state, MeetingForm form, CancellationToken ct)
    {
        var (t, chosen) = (MeetingTexts.In(turn.Language), form.Behalf);
        if (chosen is null or "" || chosen == state.OrganizerId)
            return (state, null, null);
        if (chosen == MeetingForm.Nobody || chosen == turn.PersonId())
            return (state.AskedById is null ? state : Of(state, new(turn.PersonId(), turn.PersonName(), "")) with { AskedById = null, AskedByName = null }, null, null);
        if (await people.OrganizerAsync(turn, ct, chosen) is not { } organizer)
            return (state, null, t.PersonGone);
        return await calendar.MayWriteAsync(turn.Caller(), organizer.Id!, ct)
            ? (Of(state, organizer) with { AskedById = turn.PersonId(), AskedByName = turn.PersonName() }, organizer, null)
            : (state, organizer, FormTexts.In(turn.Language).NotInThatName(organizer.Name));
    }

    private static MeetingFormState Of(MeetingFormState state, Invitee organizer) => state with { OrganizerId = organizer.Id!, OrganizerName = organizer.Name };
}
