using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace BackOfficeBot.DocumentTemplates;

/// What fields are usually called, in both languages, and what a name says of what goes in.
internal static class FieldNames
{
    public const int Longest = 40;

    private static readonly (string It, string En)[] Pairs =
    [
        ("Cliente", "Client"), ("Cliente", "Customer"), ("Destinatario", "Recipient"), ("Destinatario", "Addressee"), ("Fornitore", "Supplier"), ("Azienda", "Company"), ("Società", "Company"), ("Ditta", "Firm"),
        ("Nome", "Name"), ("Cognome", "Surname"), ("Nome e cognome", "Full name"), ("Indirizzo", "Address"), ("Città", "City"), ("CAP", "Postcode"), ("Provincia", "Province"), ("Paese", "Country"), ("Via", "Street"),
        ("Oggetto", "Subject"), ("Testo", "Text"), ("Corpo", "Body"), ("Messaggio", "Message"), ("Note", "Notes"), ("Descrizione", "Description"), ("Motivo", "Reason"), ("Saluto", "Greeting"), ("Titolo", "Title"),
        ("Data", "Date"), ("Luogo", "Place"), ("Scadenza", "Due date"), ("Scadenza", "Deadline"), ("Data fattura", "Invoice date"), ("Data di nascita", "Date of birth"), ("Inizio", "Start"), ("Fine", "End"), ("Decorrenza", "Start date"),
        ("Importo", "Amount"), ("Totale", "Total"), ("Prezzo", "Price"), ("Compenso", "Fee"), ("Costo", "Cost"), ("Quantità", "Quantity"), ("Numero", "Number"), ("Numero fattura", "Invoice number"), ("Fattura", "Invoice"), ("Ordine", "Order"),
        ("Numero ordine", "Order number"), ("Contratto", "Contract"), ("Pratica", "Case"), ("Riferimento", "Reference"), ("Protocollo", "Protocol"), ("Telefono", "Phone"), ("Mail", "Email"), ("IBAN", "IBAN"), ("Partita IVA", "VAT number"),
        ("Firma", "Signature"), ("Firmatario", "Signatory"), ("Mittente", "Sender"), ("Referente", "Contact"), ("Responsabile", "Manager"), ("Qualifica", "Position"), ("Ruolo", "Role"), ("Tono", "Tone"), ("Ufficio", "Office"), ("Reparto", "Department"), ("Progetto", "Project"), ("Allegati", "Attachments"),
    ];

    private static readonly FrozenDictionary<string, string> ToEn = Pairs.DistinctBy(p => Fold(p.It)).ToFrozenDictionary(p => Fold(p.It), p => p.En), ToIt = Pairs.DistinctBy(p => Fold(p.En)).ToFrozenDictionary(p => Fold(p.En), p => p.It);

    private static readonly FrozenDictionary<string, FieldKind> Said = new Dictionary<string, FieldKind>
    {
        ["testo"] = FieldKind.Text, ["text"] = FieldKind.Text, ["righe"] = FieldKind.Lines, ["lines"] = FieldKind.Lines, ["data"] = FieldKind.Date, ["date"] = FieldKind.Date, ["giorno"] = FieldKind.Date, ["day"] = FieldKind.Date,
        ["numero"] = FieldKind.Number, ["number"] = FieldKind.Number, ["importo"] = FieldKind.Money, ["money"] = FieldKind.Money, ["amount"] = FieldKind.Money, ["euro"] = FieldKind.Money, ["persona"] = FieldKind.Person, ["person"] = FieldKind.Person,
    }.ToFrozenDictionary();

    private static readonly HashSet<string> Today = ["oggi", "today", "data di oggi", "today s date", "data odierna"],
        Days = ["data", "date", "giorno", "day", "scadenza", "deadline", "decorrenza"], Sums = ["importo", "amount", "prezzo", "price", "totale", "total", "compenso", "fee", "costo", "cost", "canone", "corrispettivo"],
        Long = ["testo", "text", "corpo", "body", "messaggio", "message", "note", "notes", "indirizzo", "address", "descrizione", "description"],
        People = ["firma", "signature", "firmatario", "signatory", "mittente", "sender", "referente", "responsabile", "manager", "collega", "colleague"], Counts = ["quantita", "quantity", "ore", "hours", "giorni", "days"];

    /// The words of who writes the document: they begin with who fills in the form.
    private static readonly HashSet<string> Oneself = ["firma", "signature", "firmatario", "signatory", "mittente", "sender"];

    /// Without case, accents and signs: "Data_fattura" is "data fattura".
    public static string Fold(string name)
    {
        var folded = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD))
            if (char.IsLetterOrDigit(c)) folded.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        return folded.ToString().TrimEnd();
    }

    /// In the other language; null where it is no usual name.
    public static string? Other(string name, string language) => (language == "it" ? ToEn : ToIt).GetValueOrDefault(Fold(name));

    /// Of a kind as it is written behind a colon: null where there is none of that name.
    public static FieldKind? Kind(string said) => Said.TryGetValue(Fold(said), out var kind) ? kind : null;

    public static FieldKind KindOf(string name)
    {
        var folded = Fold(name);
        if (Today.Contains(folded)) return FieldKind.Today;
        var words = folded.Split(' ');
        bool Has(HashSet<string> any) => words.Any(any.Contains);
        return Has(Long) ? FieldKind.Lines : Has(Days) ? FieldKind.Date : Has(Sums) ? FieldKind.Money : Has(People) ? FieldKind.Person : Has(Counts) ? FieldKind.Number : FieldKind.Text;
    }

    public static bool IsOneself(TemplateField field) => Fold(field.Label("it")).Split(' ').Concat(Fold(field.Label("en")).Split(' ')).Any(Oneself.Contains);
}
