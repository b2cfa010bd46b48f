using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace BackOfficeBot.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class RecordsByPersonAndWord : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CardCopies",
                columns: table => new
                {
                    Organisation = table.Column<string>(type: "text", nullable: false),
                    ConversationId = table.Column<string>(type: "text", nullable: false),
                    ActivityId = table.Column<string>(type: "text", nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CardCopies", x => new { x.Organisation, x.ConversationId, x.ActivityId });
                    table.ForeignKey(
                        name: "FK_CardCopies_Records_Organisation_RecordId",
                        columns: x => new { x.Organisation, x.RecordId },
                        principalTable: "Records",
                        principalColumns: new[] { "Organisation", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RecordPeople",
                columns: table => new
                {
                    Organisation = table.Column<string>(type: "text", nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<string>(type: "text", nullable: false),
                    Role = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    IsOpen = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordPeople", x => new { x.Organisation, x.RecordId, x.PersonId, x.Role });
                    table.ForeignKey(
                        name: "FK_RecordPeople_Records_Organisation_RecordId",
                        columns: x => new { x.Organisation, x.RecordId },
                        principalTable: "Records",
                        principalColumns: new[] { "Organisation", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RecordTexts",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Organisation = table.Column<string>(type: "text", nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordTexts", x => x.Sequence);
                    table.ForeignKey(
                        name: "FK_RecordTexts_Records_Organisation_RecordId",
                        columns: x => new { x.Organisation, x.RecordId },
                        principalTable: "Records",
                        principalColumns: new[] { "Organisation", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CardCopies_Organisation_RecordId",
                table: "CardCopies",
                columns: new[] { "Organisation", "RecordId" });

            migrationBuilder.CreateIndex(
                name: "IX_RecordPeople_List",
                table: "RecordPeople",
                columns: new[] { "Organisation", "PersonId", "Role", "Kind", "IsOpen", "At", "RecordId" });

            migrationBuilder.CreateIndex(
                name: "IX_RecordTexts_Organisation_RecordId",
                table: "RecordTexts",
                columns: new[] { "Organisation", "RecordId" },
                unique: true);

            migrationBuilder.Sql(
                """
                ALTER TABLE "RecordTexts" ADD COLUMN "Words" tsvector GENERATED ALWAYS AS (array_to_tsvector(string_to_array("Text", ' '))) STORED;
                CREATE INDEX "IX_RecordTexts_Words" ON "RecordTexts" USING gin ("Words") WITH (fastupdate = off);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CardCopies");

            migrationBuilder.DropTable(
                name: "RecordPeople");

            migrationBuilder.DropTable(
                name: "RecordTexts");
        }
    }
}
