namespace BackOfficeBot.Skills.Minutes.Material;

/// From a text to what minutes are made of, by markers and by the words of both languages. Pure; what it finds is a proposal.
internal static class MaterialSplitter
{
    /// What stands at the end counts as much as what stands before it: so many sentences no text of the longest has.
    private const int Most = 20_000;

    public static FoundMinutes Split(MaterialText text, IReadOnlyList<MinutesPerson> people, IReadOnlyList<MinutesItem> agenda)
    {
        var (items, names, place) = (new List<FoundItem>(), new NameFinder(people), new AgendaFinder(agenda, text.Lines));
        EntryType? section = null;
        foreach (var line in text.Lines)
        {
            if (items.Count >= Most) break;
            if (MaterialCues.Section(line.Text) is { } named)
            {
                section = named;
                continue;
            }
            if (place.IsHeading(line) || line.IsHeading)
            {
                section = null;
                continue;
            }
            if (MayBeMarked(line) && MinutesLine.Read(line.Text, people) is { Does: LineDoes.Add, IsEmpty: false } marked)
            {
                if (marked is { Type: EntryType.Item, Item: { } number }) place.Go(number);
                else items.Add(Marked(marked, line, place.Now));
            }
            else if (section is { } type && (line.IsListed || type != EntryType.Note))
                items.Add(Of(type, line.Text, line.Text, line, place.Now, names) with { IsMarked = true });
            else
                items.AddRange(Said(line, names, place, text.IsTranscript));
        }
        return new(items, place.Found);
    }

    /// What somebody said at length is no line that was typed.
    private static bool MayBeMarked(MaterialLine line) => line.Speaker is null || line.Text.Length < 150 || line.Text.AsSpan(0, 150).Contains(':');

    private static IEnumerable<FoundItem> Said(MaterialLine line, NameFinder names, AgendaFinder place, bool isTranscript)
    {
        foreach (var sentence in MaterialSentences.Of(line.Text))
        {
            if (place.IsMoved(sentence)) continue;
            if (TypeOf(sentence, line, names) is { } type) yield return Of(type, sentence, sentence, line, place.Now, names);
            else if (!isTranscript) yield return Of(EntryType.Note, sentence, sentence, line, place.Now, names);
        }
    }

    /// Null where it is only talk.
    private static EntryType? TypeOf(string sentence, MaterialLine line, NameFinder names)
    {
        if (MaterialCues.Vote(sentence) is not null) return EntryType.Vote;
        if (MaterialCues.IsDecision(sentence)) return EntryType.Decision;
        if ((MaterialCues.IsPromise(sentence) && (line.Speaker is not null || MaterialCues.Due(sentence) is not null)) || MaterialCues.IsTask(sentence)) return EntryType.Action;
        return Charged(sentence, names).Count > 0 || MaterialCues.Stranger(sentence) is not null ? EntryType.Action : null;
    }

    private static FoundItem Of(EntryType type, string text, string source, MaterialLine line, int? item, NameFinder names)
    {
        var found = new FoundItem(type, text, source) { Item = item, Speaker = line.Speaker, At = line.At };
        // What else the sentence says is nobody's name.
        if (type == EntryType.Vote)
            return found with { Vote = MaterialCues.Vote(text) is { } vote ? vote with { Names = [.. vote.Names.Where(n => names.In(n.Name) is [{ Start: 0 } only] && only.End == n.Name.Length)] } : null };
        if (type != EntryType.Action) return found;
        var who = Charged(text, names);
        if (who.Count == 0 && MaterialCues.IsPromise(text) && line.Speaker is { } speaker) who = [speaker];
        if (who.Count == 0 && MaterialCues.Stranger(text) is { } stranger) who = [stranger];
        if (who.Count == 0 && line.IsListed) who = [.. names.In(text).Select(n => n.Name).Distinct()];
        return found with { Names = who, Due = MaterialCues.Due(text) };
    }

    /// Who has to do it: the last name before a duty, and those joined to it.
    private static List<string> Charged(string sentence, NameFinder names)
    {
        if (sentence.EndsWith('?')) return [];
        var all = names.In(sentence);
        for (var i = all.Count - 1; i >= 0; i--)
        {
            if (!MaterialCues.IsDuty(sentence[all[i].End..])) continue;
            List<string> who = [all[i].Name];
            for (var j = i - 1; j >= 0 && sentence[all[j].End..all[j + 1].Start].Trim() is "e" or "ed" or "and" or "," or "&"; j--) who.Insert(0, all[j].Name);
            return who;
        }
        return [];
    }

    private static FoundItem Marked(MinutesLine marked, MaterialLine line, int? item) => new(marked.Type, marked.Text, line.Text)
    {
        Item = item, Speaker = line.Speaker, At = line.At, Names = marked.Names, Due = marked.Due, Vote = marked.Type == EntryType.Vote ? MaterialCues.Vote(line.Text) ?? marked.Vote : null, Time = marked.At, ProxyTo = marked.ProxyTo, IsMarked = true,
    };
}
