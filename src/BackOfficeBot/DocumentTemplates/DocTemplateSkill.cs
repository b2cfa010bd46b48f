using System.Text.Json;
using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Files;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;
using BackOfficeBot.Storage;

namespace BackOfficeBot.DocumentTemplates;

/// The templates of documents, for administrators: listed, shown, got back, switched on and off; "nuovo modello" with a document makes one.
internal sealed partial class DocTemplateSkill(DocTemplates templates, DocTemplateKeeper keeper, TemplateAdder adder, RecordDesk desk, Access access, Drafts drafts, SentFiles sent, TimeProvider time) : ISkill, ILiveWords, IFileSource
{
    private const string List = "show_document_templates";
    private const string Came = "dtpl.came";
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    public string Verb => "dtpl.file";

    public IEnumerable<Route> Routes =>
    [
        Route.Command(List, (turn, ct) => WithAsync(turn, () => AllAsync(turn, null, ct))),
        DocTemplateVerbs.List.Handle((turn, _, _, ct) => WithAsync(turn, () => AllAsync(turn, null, ct))),
        DocTemplateVerbs.How.Handle((turn, _, _, ct) => WithAsync(turn, () => AllAsync(turn, DocTemplateTexts.In(turn.Language).How, ct))),
        DocTemplateVerbs.Show.Handle((turn, pick, _, ct) => WithAsync(turn, pick, template => OneAsync(turn, template, ct), ct)),
        DocTemplateVerbs.On.Handle((turn, pick, _, ct) => WithAsync(turn, pick, async template => await desk.ShowAsync(turn, await keeper.SwitchAsync(turn, template, true, ct), ct), ct)),
        DocTemplateVerbs.Off.Handle((turn, pick, _, ct) => WithAsync(turn, pick, async template => await desk.ShowAsync(turn, await keeper.SwitchAsync(turn, template, false, ct), ct), ct)),
        DocTemplateVerbs.Reset.Handle((turn, pick, _, ct) => WithAsync(turn, pick, template => ResetAsync(turn, template, ct), ct)),
        DocTemplateVerbs.Get.Handle((turn, pick, _, ct) => WithAsync(turn, pick, template => GetAsync(turn, template, pick.Language ?? "it", ct), ct)),
        DocTemplateVerbs.Try.Handle((turn, pick, _, ct) => WithAsync(turn, pick, template => ValueTask.FromResult<Reply>(Reply.RouteTo(RouteKeys.Command + DocTemplates.Draft, template)), ct)),
        DocTemplateVerbs.Add.Handle((turn, key, form, ct) => WithAsync(turn, () => adder.AddAsync(turn, key.Key, form, ct))),
        Route.Command("dtpl.on", (turn, ct) => TwinAsync(turn, async template => await desk.ShowAsync(turn, await keeper.SwitchAsync(turn, template, true, ct), ct), ct)),
        Route.Command("dtpl.off", (turn, ct) => TwinAsync(turn, async template => await desk.ShowAsync(turn, await keeper.SwitchAsync(turn, template, false, ct), ct), ct)),
        Route.Command("dtpl.reset", (turn, ct) => TwinAsync(turn, template => ResetAsync(turn, template, ct), ct)),
    ];

    public IEnumerable<MenuEntry> Menu(Turn turn)
    {
        var t = DocTemplateTexts.In(turn.Language);
        if (turn.Conversation.IsPersonal && access.IsAdministrator(turn.Organisation, turn.PersonId()))
            yield return new(List, t.Menu, t.MenuExample);
    }

    public static IServiceCollection Add(IServiceCollection services) => services
        .AddSingleton<DocTemplateSkill>().AddSingleton<ISkill>(s => s.GetRequiredService<DocTemplateSkill>()).AddSingleton<ILiveWords>(s => s.GetRequiredService<DocTemplateSkill>()).AddSingleton<IFileSource>(s => s.GetRequiredService<DocTemplateSkill>())
        .AddSingleton<DocTemplates>().AddSingleton<DocTemplateKeeper>().AddSingleton<TemplateAdder>().AddSingleton<IRecordKind, DocTemplateKind>();

    /// "nuovo modello", with the document or right after it; "modelli di lettera".
    public async ValueTask<Reply?> TakeAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.Conversation.IsPersonal || turn.Text.Length > 120)
            return null;
        var file = SentFiles.Of(turn.Activity).FirstOrDefault(IsWord);
        if (file is not null)
            await drafts.KeepAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, Came, new CameTemplate(file), CameJson.Default.CameTemplate, ct);
        if (New.IsMatch(turn.Text))
        {
            file ??= (await drafts.LatestAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, [Came], Fresh, ct))?.As(CameJson.Default.CameTemplate).File;
            return file is null && !Document.IsMatch(turn.Text) ? null : await WithAsync(turn, async () => file is null ? await AllAsync(turn, DocTemplateTexts.In(turn.Language).How, ct) : await ReadAsync(turn, file, ct));
        }
        return file is null && All.IsMatch(turn.Text) ? await WithAsync(turn, () => AllAsync(turn, null, ct)) : null;
    }

    public async Task<OfferedFile?> MakeAsync(Turn turn, ReadOnlyMemory<byte> state, CancellationToken ct) =>
        access.IsAdministrator(turn.Organisation, turn.PersonId()) && JsonSerializer.Deserialize(state.Span, DocTemplateJson.Default.DocTemplatePick) is { Language: { } language } pick && (await templates.OfAsync(turn.Organisation, ct)).FirstOrDefault(t => t.Id == pick.Template) is { } template
            && await templates.DocxAsync(turn.Organisation, template, language, ct) is { } docx ? new(FileName(template, language), docx) : null;

    private async ValueTask<Reply> ReadAsync(Turn turn, SentFile file, CancellationToken ct)
    {
        var t = DocTemplateTexts.In(turn.Language);
        try
        {
            return await sent.BytesAsync(file, DocxGuard.Most, ct) is { } bytes ? await adder.ShowAsync(turn, new(PlainText.OneLine(file.Name), bytes, turn.Text), ct) : Reply.Message(t.Problem(DocxProblem.TooLarge));
        }
        catch (HttpRequestException)
        {
            return Reply.Message(t.NotHad);
        }
    }

    private async ValueTask<Reply> AllAsync(Turn turn, string? notice, CancellationToken ct) =>
        Reply.Card(DocTemplateCards.All(CardPlace.Of(turn, time), await templates.OfAsync(turn.Organisation, ct), notice), DocTemplateTexts.In(turn.Language).Title);

    private async ValueTask<Reply> OneAsync(Turn turn, DocTemplate template, CancellationToken ct) =>
        template.RecordId is { } id && await desk.FindAsync(turn, id, ct) is { } record ? await desk.ShowAsync(turn, record, ct) : Reply.Card(DocTemplateCards.One(CardPlace.Of(turn, time), template), template.Name(turn.Language));

    private async ValueTask<Reply> ResetAsync(Turn turn, DocTemplate template, CancellationToken ct) =>
        template is { IsShipped: true, IsOwn: true } ? await desk.ShowAsync(turn, await keeper.ResetAsync(turn, template, ct), ct) : await OneAsync(turn, template, ct);

    private async ValueTask<Reply> GetAsync(Turn turn, DocTemplate template, string language, CancellationToken ct) =>
        await templates.DocxAsync(turn.Organisation, template, language, ct) is { } docx
            ? FileOffers.Offer(turn, Verb, new(template.Id) { Language = language }, DocTemplateJson.Default.DocTemplatePick, FileName(template, language), docx.Length, DocTemplateTexts.In(turn.Language).GetAsk)
            : await OneAsync(turn, template, ct);

    private static string FileName(DocTemplate template, string language) => Graph.DriveNames.Clean($"{template.Name(language)} ({language}).docx");

    private static bool IsWord(SentFile file) => Path.GetExtension(file.Name).ToLowerInvariant() is ".docx" or ".dotx" or ".doc" or ".docm" or ".dotm" or ".dot";

    private ValueTask<Reply> TwinAsync(Turn turn, Func<DocTemplate, ValueTask<Reply>> then, CancellationToken ct) => WithAsync(turn, new(DocTemplateData.Of(((TwinCall)turn.Argument!).Record).Template), then, ct);

    private ValueTask<Reply> WithAsync(Turn turn, DocTemplatePick pick, Func<DocTemplate, ValueTask<Reply>> then, CancellationToken ct) => WithAsync(turn, async () =>
        (await templates.OfAsync(turn.Organisation, ct)).FirstOrDefault(t => t.Id == pick.Template) is { } template ? await then(template) : await AllAsync(turn, DocTemplateTexts.In(turn.Language).Gone, ct));

    private ValueTask<Reply> WithAsync(Turn turn, Func<ValueTask<Reply>> then) =>
        access.AdministratorsAsync(turn, DocTemplateTexts.In(turn.Language).OnlyAdministrators, DocTemplateTexts.In(turn.Language).OnlyPersonal, then);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // A template of approvals is a «modello di richiesta»: here a document is meant, which either comes along or is named.
    private static readonly Regex New = new(@"^\s*(?:(?:aggiungi|usa|salva|add|use|save|questo è|this is)\s+)?(?:(?:quest[oa]|il|lo|come|this|the|as)\s+)*(?:(?:un|a|an|the)\s+)?(?:(?:nuovo|new)\s+)?(?:modello|template)(?:\s+(?:di|del|della|dei|delle|per|of|for|the|la|le|i|il)\b)*(?:\s+(?:letter[ae]|document[oi]|verbal[ei]|letters?|documents?|minutes))?\s*[.!]?\s*$|^\s*(?:(?:add|use|save)\s+)?(?:a\s+|the\s+)?(?:new\s+)?(?:letter|document|minutes)\s+template\s*[.!]?\s*$", Options);

    private static readonly Regex Document = new(@"letter|document|verbal|minutes", Options);

    private static readonly Regex All = new(@"^\s*(?:(?:mostra(?:mi)?|show(?: me)?|apri|open|elenca|list)\s+)?(?:i\s+|the\s+)?(?:modelli\s+(?:di|delle|dei)\s+(?:letter[ae]|document[oi]|verbal[ei])|(?:letter|document)s?\s+templates)\s*[.!?]?\s*$", Options);
}

/// The document that came last.
internal sealed record CameTemplate(SentFile File);

[System.Text.Json.Serialization.JsonSourceGenerationOptions(PropertyNamingPolicy = System.Text.Json.Serialization.JsonKnownNamingPolicy.CamelCase)]
[System.Text.Json.Serialization.JsonSerializable(typeof(CameTemplate))]
internal sealed partial class CameJson : System.Text.Json.Serialization.JsonSerializerContext;
