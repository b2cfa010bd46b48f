using System.Security.Cryptography;
using System.Text;
using BackOfficeBot.Assistant;
using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Minutes.Material;

/// From proposals of the assistant to found items: only what a sentence of the material bears, whatever the model was told by it. Pure.
internal static class AssistantFinds
{
    private const int Most = 40;

    public static IReadOnlyList<FoundItem> Of(AssistantProposals proposals, MaterialText text, IReadOnlyList<MinutesItem> agenda, IEnumerable<FoundItem> known)
    {
        var there = known.Where(k => k.Type != EntryType.Note).Select(k => (k.Type, k.Source)).ToHashSet();
        return [.. proposals.Items.Select(p => Checked(p, text, agenda)).OfType<FoundItem>().Where(f => there.Add((f.Type, f.Source))).Take(Most)];
    }

    private static FoundItem? Checked(AssistantProposal proposal, MaterialText text, IReadOnlyList<MinutesItem> agenda)
    {
        if (Cited(text, proposal.Sentence.Trim()) is not var (line, sentence)) return null;
        var type = proposal.Type switch { ProposalType.Action => EntryType.Action, ProposalType.Vote => EntryType.Vote, _ => EntryType.Decision };
        var vote = type == EntryType.Vote ? MaterialCues.Vote(sentence) ?? Vote(proposal, sentence) : null;
        if (type == EntryType.Vote && vote is null) return null;
        return new(type, Words(proposal.Text, sentence), sentence)
        {
            Item = proposal.Item is { } number && agenda.Any(i => i.Number == number) ? number : null, Speaker = line.Speaker, At = line.At, Vote = vote,
            Names = type == EntryType.Action ? [.. proposal.Who.Select(w => w.Trim()).Where(w => w.Length > 1 && (w == line.Speaker || Evidence.Stands(sentence, w))).Distinct()] : [],
            Due = type == EntryType.Action && proposal.Due?.Trim() is { Length: > 2 } due && Evidence.Stands(sentence, due) ? due : null,
            ProposedAs = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{type}\n{sentence}")).AsSpan(0, 8)),
        };
    }

    /// The whole sentence around what is cited, so that nobody is shown half of it.
    private static (MaterialLine Line, string Sentence)? Cited(MaterialText text, string cited)
    {
        if (Evidence.Cited(text.Lines, l => l.Text, cited) is not { } line) return null;
        return (line, MaterialSentences.Of(line.Text).FirstOrDefault(s => s.Contains(cited, StringComparison.Ordinal)) ?? line.Text);
    }

    /// The assistant's wording where the sentence bears it, else the sentence.
    private static string Words(string proposed, string sentence)
    {
        var text = PlainText.OneLine(PlainText.Lines(proposed)).Trim();
        return text.Length is > 0 and <= MinutesLimits.Line && Evidence.Bears([sentence], text) ? text : sentence;
    }

    private static LineVote? Vote(AssistantProposal p, string sentence) =>
        p.For is >= 0 && new[] { p.For, p.Against, p.Abstained }.OfType<int>().All(n => Evidence.Numbers(sentence).Contains(n.ToString(System.Globalization.CultureInfo.InvariantCulture)))
            ? new() { For = p.For, Against = p.Against, Abstained = p.Abstained } : null;
}
