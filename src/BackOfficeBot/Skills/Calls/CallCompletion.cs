using BackOfficeBot.Assistant;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Calls;

/// "Completa con l'AI" on the form of a call: who called, for whom and what was said, from the sentence's own words. What was typed stays, and nothing is passed on.
internal sealed class CallCompletion(CallLog log, CallPeople people, WishReader wishes) : ICallPart
{
    public IEnumerable<Route> Routes => [CallVerbs.Complete.Handle((turn, state, form, ct) => log.WithAsync(turn, state.Key, draft => CompleteAsync(turn, draft, form with { At = draft.Form.At }, ct), ct))];

    private async ValueTask<Reply> CompleteAsync(Turn turn, CallDraft draft, CallForm form, CancellationToken ct)
    {
        var (t, errors, known) = (CallFormTexts.In(turn.Language), new FormErrors(), await people.AllAsync(turn, form.ForIds, ct));
        var (isFilled, notice) = await wishes.CompleteAsync(turn, draft.Said, FillAsync, ct);
        return await log.FormAsync(turn, draft with { Form = form, Said = isFilled ? null : draft.Said }, errors, known, ct, notice);

        async Task<IReadOnlyList<string>> FillAsync(Wish wish)
        {
            List<string> filled = [];
            var others = wish.Who;
            if (string.IsNullOrWhiteSpace(form.Caller + form.Company) && others is [var caller, ..] && caller.Length <= CallForm.LongestName)
            {
                (form, others) = (form with { Caller = caller }, [.. others.Skip(1)]);
                filled.Add(t.Caller);
            }
            // The form begins with oneself.
            if (form.ForIds.All(id => id == turn.PersonId()) && others.Where(o => !o.Equals(form.Caller, StringComparison.OrdinalIgnoreCase)).ToList() is { Count: > 0 } called)
            {
                var (found, choices, problem) = await people.NamedAsync(turn, called, ct);
                known = [.. known, .. found, .. choices];
                if (problem is not null)
                    errors["for"] = problem;
                if (found.Count > 0)
                {
                    form = form with { For = string.Join(',', found.Select(p => p.Id)) };
                    filled.Add(t.For);
                }
            }
            if (string.IsNullOrWhiteSpace(form.Message) && wish.Title is { } title)
            {
                form = form with { Message = title };
                filled.Add(t.Message);
            }
            return filled;
        }
    }
}
