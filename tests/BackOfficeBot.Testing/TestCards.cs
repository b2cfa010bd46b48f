using System.Text.Json.Nodes;

namespace BackOfficeBot.Testing;

/// <summary>What <see cref="TestBot"/> sends.</summary>
internal static class TestCards
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";

    public static JsonObject Message(JsonNode card) => new() { ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = CardType, ["content"] = card }), ["summary"] = "Una scheda" };

    public static JsonNode Everything(string userId, int pressed) => Parse($$$"""
        {"type":"AdaptiveCard","version":"1.5","refresh":{"action":{"type":"Action.Execute","verb":"refresh"},"userIds":["{{{userId}}}"]},
         "body":[{"type":"TextBlock","text":"Richiesta di ferie","size":"Large","weight":"Bolder","style":"heading","wrap":true},
          {"type":"TextBlock","text":"⏳ In attesa di approvazione","color":"Warning","wrap":true},
          {"type":"FactSet","facts":[{"title":"Dal","value":"lunedì 7 dicembre 2026"},{"title":"Al","value":"venerdì 11 dicembre 2026"},{"title":"Premuto","value":"{{{pressed}}} volte"}]},
          {"type":"Input.Text","id":"note","label":"Nota","isRequired":true,"errorMessage":"Scrivi una nota."},
          {"type":"TextBlock","id":"more","isVisible":false,"text":"Dettagli nascosti","wrap":true}],
         "actions":[{"type":"Action.Execute","title":"Approva","verb":"approve","style":"positive","data":{"n":{{{pressed}}}}},
          {"type":"Action.Execute","title":"Errore","verb":"fail"},
          {"type":"Action.Submit","title":"Invia","data":{"what":"submit"}},
          {"type":"Action.ToggleVisibility","title":"Dettagli","targetElements":["more"]},
          {"type":"Action.Submit","title":"Apri dialogo","associatedInputs":"none","data":{"msteams":{"type":"task/fetch"},"form":"leave"}},
          {"type":"Action.ShowCard","title":"Rifiuta","card":{"type":"AdaptiveCard","body":[{"type":"Input.Text","id":"why","label":"Perché"}],
            "actions":[{"type":"Action.Execute","title":"Conferma","verb":"reject"}]}}]}
        """);

    public static JsonNode People() => Parse("""
        {"type":"AdaptiveCard","version":"1.5","body":[
          {"type":"TextBlock","text":"Chi partecipa?","weight":"Bolder","style":"heading"},
          {"type":"Input.ChoiceSet","id":"people","label":"Persone","isMultiSelect":true,"style":"filtered","choices":[],"choices.data":{"type":"Data.Query","dataset":"people"}},
          {"type":"Input.ChoiceSet","id":"chair","label":"Presiede","style":"filtered","choices":[],"choices.data":{"type":"Data.Query","dataset":"people"}}],
         "actions":[{"type":"Action.Submit","title":"Invia"}]}
        """);

    public static JsonNode Dialog() => Parse("""
        {"task":{"type":"continue","value":{"title":"Nuova richiesta","height":"small","width":"small","card":{"contentType":"application/vnd.microsoft.card.adaptive","content":
          {"type":"AdaptiveCard","version":"1.5","body":[{"type":"Input.Text","id":"subject","label":"Oggetto"}],"actions":[{"type":"Action.Submit","title":"Salva"}]}}}}}
        """);

    public static JsonNode Answer(string userId, JsonNode action) => action["verb"]!.GetValue<string>() switch
    {
        "fail" => Parse("""{"statusCode":500,"type":"application/vnd.microsoft.error","value":{"code":"InternalServerError","message":"Il calendario non risponde: riprova fra un minuto."}}"""),
        "reject" => Parse("""{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Rifiutata."}"""),
        var verb => new JsonObject { ["statusCode"] = 200, ["type"] = CardType, ["value"] = Everything(userId, verb == "refresh" ? 0 : action["data"]!["n"]!.GetValue<int>() + 1) },
    };

    public static JsonNode Search(string text)
    {
        string[] names = ["Elena Valdoro", "Marta Conti", "Marco Rossi", "Anna Rossi", "Paolo Ferrari"];
        return new JsonObject
        {
            ["statusCode"] = 200,
            ["type"] = "application/vnd.microsoft.search.searchResponse",
            ["value"] = new JsonObject
            {
                ["results"] = new JsonArray([.. names.Where(name => name.Contains(text, StringComparison.OrdinalIgnoreCase))
                    .Select(JsonNode (name) => new JsonObject { ["title"] = name, ["value"] = name.ToLowerInvariant() })]),
            },
        };
    }

    public static JsonNode Found(string text) => Parse("""
        {"composeExtension":{"type":"result","attachmentLayout":"list","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive",
          "content":{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"TASK-2026-0000001"}]},
          "preview":{"contentType":"application/vnd.microsoft.card.thumbnail","content":{"title":"TASK-2026-0000001","text":"Trovato"}}}]}}
        """.Replace("Trovato", "Trovato: " + text, StringComparison.Ordinal));

    public static JsonNode SignInFirst(JsonNode link) => new JsonObject
    {
        ["composeExtension"] = new JsonObject
        {
            ["type"] = "auth",
            ["suggestedActions"] = new JsonObject
            {
                ["actions"] = new JsonArray(new JsonObject { ["type"] = "openUrl", ["title"] = "Accedi", ["value"] = link.DeepClone() }),
            },
        },
    };

    public static JsonObject Suggestions() => Parse("""
        {"text":"Che cosa vuoi fare?","suggestedActions":{"actions":[{"type":"imBack","title":"Agenda di oggi","value":"agenda oggi"},{"type":"imBack","title":"Aiuto","value":"aiuto"}]}}
        """).AsObject();

    public static JsonObject SignIn(JsonObject resource) => new()
    {
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.oauth",
            ["content"] = new JsonObject
            {
                ["text"] = "Serve il tuo consenso per leggere il calendario.",
                ["connectionName"] = "graph",
                ["tokenExchangeResource"] = resource["tokenExchangeResource"]!.DeepClone(),
                ["buttons"] = new JsonArray(new JsonObject { ["type"] = "signin", ["title"] = "Accedi", ["value"] = resource["signInLink"]!.DeepClone() }),
            },
        }),
    };

    public static JsonObject FileConsent() => Parse("""
        {"attachments":[{"contentType":"application/vnd.microsoft.teams.card.file.consent","name":"verbale.txt",
          "content":{"description":"Il verbale di ieri","sizeInBytes":7,"acceptContext":{"file":"1"},"declineContext":{"file":"1"}}}]}
        """).AsObject();

    public static JsonObject FileInfo(JsonNode upload) => new()
    {
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.card.file.info",
            ["name"] = upload["name"]!.DeepClone(),
            ["contentUrl"] = upload["contentUrl"]!.DeepClone(),
            ["content"] = new JsonObject { ["uniqueId"] = upload["uniqueId"]!.DeepClone(), ["fileType"] = upload["fileType"]!.DeepClone() },
        }),
    };

    private static JsonNode Parse(string json) => JsonNode.Parse(json)!;
}
