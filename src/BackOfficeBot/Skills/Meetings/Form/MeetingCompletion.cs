using BackOfficeBot.Assistant;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Skills.Meetings.Words;

namespace BackOfficeBot.Skills.Meetings.Form;

/// "Completa con l'AI" on the form of a meeting: what its sentence left open, from its own words. What was typed stays, and nobody is invited.
internal sealed class MeetingCompletion(MeetingForms forms, MeetingPeople people, MeetingProposals proposals, WishReader wishes, Sentences sentences, TimeProvider time) : IMeetingPart
{
    public IEnumerable<Route> Routes => [MeetingVerbs.Complete.Handle(CompleteAsync)];

    private async ValueTask<Reply> CompleteAsync(Turn turn, MeetingFormState state, MeetingForm form, CancellationToken ct)
    {
        var (t, errors) = (MeetingTexts.In(turn.Language), new FormErrors());
        if ((state.AskedById ?? state.OrganizerId) != turn.PersonId())
            return Reply.Error(t.OnlyOrganizer(state.AskedByName ?? state.OrganizerName));
        if (await proposals.DecidedAsync(turn, state.Id, ct) is { } decided)
            return proposals.Stands(turn, decided);
        IReadOnlyList<Invitee> known = await people.KnownAsync(turn.Caller(), form, ct);
        var (isFilled, notice) = await wishes.CompleteAsync(turn, state.Said, FillAsync, ct);
        return await forms.ShowAsync(turn, isFilled ? state with { Said = null } : state, form, errors, known, await people.RoomsAsync(turn.Caller(), ct), ct, notice);

        async Task<IReadOnlyList<string>> FillAsync(Wish wish)
        {
            List<string> filled = [];
            if (MeetingSubject.IsDefault(form.Subject, state.OrganizerName, turn.Language) && wish.Title is { } title)
            {
                form = form with { Subject = MeetingForm.Shortened(title) };
                filled.Add(t.Subject);
            }
            if (form is { PeopleIds.Count: 0, OptionalIds.Count: 0, OutsideAddresses.Count: 0 } && wish.Who.Count > 0)
            {
                var named = await people.ByNameAsync(turn.Caller(), wish.Who, t, ct);
                named.Say(errors);
                known = [.. known, .. named.Candidates];
                if (named.Found.Count > 0)
                {
                    form = form with { People = string.Join(',', named.Found.Select(p => p.Id)) };
                    filled.Add(t.People);
                }
            }
            if (form.Day is not { Length: > 0 } && wish.When is { } words
                && MeetingWish.Of(sentences.Understand(turn, words)).Once(WallClock.Day(time.GetUtcNow(), WallClock.Zone(state.Zone))).ToForm([]) is { Day: not null } when)
            {
                form = form with { Day = when.Day, LastDay = when.LastDay, From = form.From is { Length: > 0 } ? form.From : when.From, To = form.To is { Length: > 0 } ? form.To : when.To };
                filled.Add(t.FromDay);
            }
            return filled;
        }
    }
}
