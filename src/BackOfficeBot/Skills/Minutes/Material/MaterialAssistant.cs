using System.Text;
using BackOfficeBot.Assistant;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Minutes.Material;

/// What the assistant finds in notes beside the splitter: rows without a tick, said to be its own until a person has put them into the minutes.
internal sealed class MaterialAssistant(IAssistant assistant)
{
    /// Of a press, which the client gives up sooner than a message.
    private static readonly TimeSpan Press = TimeSpan.FromSeconds(2.5);

    private const string Instructions =
        """
        You read the notes or the transcript of a meeting and point out what belongs into its minutes: decisions that were taken, actions (who does what by when) and votes.
        For each: the sentence that it stands in, copied word for word from the notes; its type; a short plain text in the language of the sentence that uses its words; the number of the agenda's item under which it was said, or null; who has to do it, as named in the sentence;
        the words of the sentence that say by when, or null; the numbers of a vote, or null. Leave out what was only considered, asked or hoped for. Where there is nothing, give an empty list.
        """;

    /// The draft with more rows, and what is to be said about it.
    public async Task<(FoundDraft Draft, string? Notice)> JoinAsync(Turn turn, KeptMaterial material, MinutesData data, FoundDraft draft, Func<string, DateOnly?> day, CancellationToken ct)
    {
        var t = MaterialAssistantTexts.In(turn.Language);
        var agenda = data.Agenda.Count > 0 ? data.Agenda : draft.Agenda;
        var outcome = await assistant.AskAsync(new(turn.Organisation, turn.PersonId(), "minutes", Instructions, Sent(material.Text, agenda)) { Patience = turn.IsInvoke ? Press : null }, AssistantJson.Default.AssistantProposals, ct);
        if (outcome.Answer is not { } proposals) return (draft, outcome.Unavailable is { } problem and not AssistantProblem.Off ? t.Unavailable(problem) : null);
        var found = AssistantFinds.Of(proposals, material.Text, agenda, draft.Rows.Select(r => r.Found));
        return found.Count == 0 ? (draft, null)
            : (draft with { Rows = [.. draft.Rows, .. found.Select(f => FoundRows.Row(f, data.People, day) with { IsTaken = false })] }, t.Proposed(found.Count));
    }

    private static string Sent(MaterialText text, IReadOnlyList<MinutesItem> agenda)
    {
        var sent = new StringBuilder();
        foreach (var item in agenda) sent.Append(sent.Length == 0 ? "Agenda:\n" : "").Append(item.Number).Append(". ").Append(item.Text).Append('\n');
        sent.Append("Notes:\n");
        string? speaker = null;
        foreach (var line in text.Lines)
        {
            if (line.Speaker is { } says && says != speaker) sent.Append("-- ").Append(says).Append(":\n");
            speaker = line.Speaker;
            sent.Append(line.Text).Append('\n');
        }
        return sent.ToString();
    }
}
