using BackOfficeBot.Assistant;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Tasks;

/// "Completa con l'AI": what a sentence left open in the form, proposed from its own words. What was typed stays, and nothing is sent.
internal sealed class TaskCompletion(TaskSetup setup, WishReader wishes, Sentences sentences, TimeProvider time) : ITaskPart
{
    public IEnumerable<Route> Routes => [TaskVerbs.Complete.Handle(CompleteAsync)];

    private async ValueTask<Reply> CompleteAsync(Turn turn, TaskFormState state, TaskForm form, CancellationToken ct)
    {
        var (t, errors) = (TaskFormTexts.In(turn.Language), new FormErrors());
        if (state.AskerId != turn.PersonId())
            return Reply.Error(t.OtherDraft);
        var known = await setup.KnownAsync(turn, form, ct);
        var (isFilled, notice) = await wishes.CompleteAsync(turn, state.Said, FillAsync, ct);
        return await setup.FormAsync(turn, isFilled ? state with { Said = null } : state, form, errors, known, ct, notice);

        async Task<IReadOnlyList<string>> FillAsync(Wish wish)
        {
            List<string> filled = [];
            if (string.IsNullOrWhiteSpace(form.Title) && wish.Title is { } title)
            {
                form = form with { Title = title };
                filled.Add(t.What);
            }
            // The form begins with oneself.
            if (form.Who is null or "" or TaskForm.Me or TaskForm.Nobody && wish.Who is [var name, ..])
            {
                var (who, found) = await setup.WhoAsync(turn, name, errors, ct);
                (form, known) = (form with { Who = who }, [.. known, .. found]);
                filled.Add(t.Who);
            }
            if (string.IsNullOrEmpty(form.Day) && wish.When is { } words && TaskWhen.Of(words, sentences.Understand(turn, words), time.GetUtcNow().In(WallClock.Zone(state.Zone)).DateTime, isOwn: form.Who is null or "" or TaskForm.Me) is { } when)
            {
                form = form with { Day = when.Day.Iso(), Time = form.Time is { Length: > 0 } ? form.Time : when.Time?.Iso(), Repeat = when.Rule ?? form.Repeat };
                filled.Add(t.Day);
            }
            return filled;
        }
    }
}
